package org.guatu.organization;

import java.text.Normalizer;
import org.guatu.kernel.Fields;
import org.jspecify.annotations.Nullable;

/** Telephone numbers as offices write them: 13800000000, 0392-3322110, 0392-3322110-801, +86 138 0000 0000. */
final class Phones {
  private Phones() {}

  /** The number with plain digits and hyphens, "" for none; notes what is wrong with it. */
  static String read(Fields fields, String field, @Nullable String typed) {
    String phone = Normalizer.normalize(fields.line(field, "联系电话", typed, 40), Normalizer.Form.NFKC).replaceAll("[\\s()]", "");
    if (!phone.isEmpty() && !phone.matches("\\+?[0-9]{3,20}(-[0-9]{1,12}){0,3}")) {
      fields.wrong(field, "联系电话只写数字和短横，如 13800000000 或 0392-3322110");
    }
    return phone;
  }
}
