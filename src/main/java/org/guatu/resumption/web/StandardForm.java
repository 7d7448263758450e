package org.guatu.resumption.web;

import java.util.ArrayList;
import java.util.List;
import org.guatu.kernel.Fields;
import org.guatu.resumption.procedure.Standard;
import org.springframework.util.MultiValueMap;

/** A text that the conditions rest on, as it is typed. */
public record StandardForm(String name, String number, String text) {
  static final StandardForm EMPTY = new StandardForm("", "", "");

  static List<StandardForm> read(MultiValueMap<String, String> typed) {
    List<StandardForm> standards = new ArrayList<>();
    while (typed.containsKey("t" + standards.size() + ".name")) {
      String at = "t" + standards.size() + ".";
      standards.add(new StandardForm(ConditionForm.text(typed, at + "name"), ConditionForm.text(typed, at + "number"), ConditionForm.text(typed, at + "text")));
    }
    return standards;
  }

  Standard toStandard(Fields fields, String at) {
    return new Standard(fields.required(at + "name", "标准名称", name, 100), fields.line(at + "number", "文号", number, 60),
        fields.block(at + "text", "内容", text, 5000));
  }
}
