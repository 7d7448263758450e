package org.guatu.resumption.application;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.resumption.procedure.Condition;
import org.guatu.resumption.procedure.EvidenceKind;
import org.guatu.resumption.procedure.Party;
import org.guatu.resumption.procedure.ProcedureContent;

/**
 * What a procedure says of an application: what is missing before work may resume (control rules §4.2: every mandatory item MET).
 *
 * @param unmet codes of mandatory conditions that are not met, or not answered
 * @param unproven codes of met conditions without any of the evidence they ask for
 * @param lacking fields that are not filled in: requestedOn, headcount, plan
 * @param unsigned parties without a signature under this content
 */
public record Verdict(List<String> unmet, List<String> unproven, List<String> lacking, List<Party> unsigned) {

  /** Works it out. */
  public static Verdict of(ProcedureContent procedure, Inputs inputs) {
    List<String> unmet = new ArrayList<>();
    List<String> unproven = new ArrayList<>();
    for (Map.Entry<String, Condition> each : procedure.conditions(inputs.emergency()).entrySet()) {
      Inputs.Given given = inputs.items().get(each.getKey());
      boolean met = given != null && given.answer() == Answer.MET;
      List<EvidenceKind> asked = each.getValue().evidence();
      if (each.getValue().mandatory() && !met) {
        unmet.add(each.getKey());
      }
      if (given != null && met && !asked.isEmpty() && Collections.disjoint(asked, given.evidence())) {
        unproven.add(each.getKey());
      }
    }
    List<String> lacking = new ArrayList<>();
    if (inputs.requestedOn() == null) {
      lacking.add("requestedOn");
    }
    if (inputs.headcount() == null) {
      lacking.add("headcount");
    }
    if (!inputs.plan()) {
      lacking.add("plan");
    }
    List<Party> unsigned = procedure.parties().stream().filter(party -> !inputs.signed().contains(party)).toList();
    return new Verdict(List.copyOf(unmet), List.copyOf(unproven), List.copyOf(lacking), unsigned);
  }

  /** Whether all of the site's own part is there. */
  public boolean complete() {
    return unmet.isEmpty() && unproven.isEmpty() && lacking.isEmpty();
  }

  /** Whether work may resume by it. */
  public boolean passes() {
    return complete() && unsigned.isEmpty();
  }

  /** @throws RuleViolation naming what is missing first */
  public void demandComplete(ProcedureContent procedure, boolean emergency) {
    Map<String, Condition> conditions = procedure.conditions(emergency);
    if (!lacking.isEmpty()) {
      throw new RuleViolation("resumption.lacking", String.join("、", lacking.stream().map(field -> Words.of("resumption.field." + field)).toList()));
    }
    if (!unmet.isEmpty()) {
      throw new RuleViolation("resumption.unmet", names(conditions, unmet));
    }
    if (!unproven.isEmpty()) {
      throw new RuleViolation("resumption.unproven", names(conditions, unproven));
    }
  }

  /** @throws RuleViolation naming what is missing first */
  public void demand(ProcedureContent procedure, boolean emergency) {
    demandComplete(procedure, emergency);
    if (!unsigned.isEmpty()) {
      throw new RuleViolation("resumption.unsigned", String.join("、", unsigned.stream().map(Words::of).toList()));
    }
  }

  static String names(Map<String, Condition> conditions, List<String> codes) {
    return String.join("、", codes.stream().map(code -> conditions.containsKey(code) ? conditions.get(code).name() : code).toList());
  }
}
