package org.guatu.resumption.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.kernel.Fields;
import org.guatu.kernel.InvalidInput;
import org.guatu.resumption.procedure.CampaignKind;
import org.guatu.resumption.procedure.Condition;
import org.guatu.resumption.procedure.ConditionGroup;
import org.guatu.resumption.procedure.Party;
import org.guatu.resumption.procedure.ProcedureContent;
import org.guatu.resumption.procedure.ProcedureEntry;
import org.guatu.resumption.procedure.Standard;
import org.guatu.resumption.procedure.StepClock;
import org.springframework.util.MultiValueMap;

/**
 * A procedure as it is typed.
 *
 * @param sources one a line
 */
public record ProcedureForm(
    String code,
    String name,
    String basis,
    String kind,
    String validityDays,
    List<GroupForm> groups,
    List<StepForm> steps,
    Set<String> parties,
    List<StandardForm> standards,
    String sources) {
  static ProcedureForm read(MultiValueMap<String, String> typed) {
    List<GroupForm> groups = new ArrayList<>();
    while (typed.containsKey("g" + groups.size() + ".name")) {
      groups.add(GroupForm.read(typed, "g" + groups.size() + "."));
    }
    return new ProcedureForm(ConditionForm.text(typed, "code"), ConditionForm.text(typed, "name"), ConditionForm.text(typed, "basis"),
        ConditionForm.text(typed, "kind"), ConditionForm.text(typed, "validityDays"), groups,
        Arrays.stream(StepClock.Phase.values()).map(phase -> StepForm.read(typed, phase)).toList(),
        new LinkedHashSet<>(typed.getOrDefault("parties", List.of())), StandardForm.read(typed), ConditionForm.text(typed, "sources"));
  }

  static ProcedureForm of(ProcedureEntry entry) {
    ProcedureContent content = entry.content();
    return new ProcedureForm(entry.code(), entry.name(), entry.basis(), content.kind().name(), String.valueOf(content.validityDays()),
        content.groups().stream().map(GroupForm::of).toList(),
        Arrays.stream(StepClock.Phase.values()).map(phase -> StepForm.of(content.steps(), phase)).toList(),
        content.parties().stream().map(Enum::name).collect(Collectors.toSet()),
        content.standards().stream().map(each -> new StandardForm(each.name(), each.number(), each.text())).toList(), String.join("\n", content.sources()));
  }

  /** @throws InvalidInput by the names of the fields; what is wrong with the whole, without a name */
  ProcedureEntry toEntry() {
    Fields fields = new Fields();
    CampaignKind campaign = fields.choice("kind", "种类", kind, CampaignKind.class);
    String typed = validityDays.strip();
    boolean days = typed.matches("\\d{1,3}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= 400;
    if (!days) {
      fields.wrong("validityDays", "有效期应为 1 到 400 天");
    }
    List<ConditionGroup> read = groups(fields);
    List<StepClock> clocks = steps.stream().filter(step -> !step.days().isBlank()).map(step -> step.toStep(fields)).toList();
    List<Standard> texts = new ArrayList<>();
    standards.forEach(standard -> texts.add(standard.toStandard(fields, "t" + texts.size() + ".")));
    List<String> written = fields.block("sources", "来源", sources, 2000).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    fields.check();
    try {
      List<Party> signing = Arrays.stream(Party.values()).filter(party -> parties.contains(party.name())).toList();
      return new ProcedureEntry(code, name, basis, new ProcedureContent(campaign, read, clocks, Integer.parseInt(typed), signing, texts, written));
    } catch (IllegalArgumentException refused) {
      throw new InvalidInput("", String.valueOf(refused.getMessage()));
    }
  }

  private List<ConditionGroup> groups(Fields fields) {
    Set<String> taken = groups.stream().flatMap(group -> group.conditions().stream()).map(ConditionForm::code).collect(Collectors.toSet());
    List<ConditionGroup> read = new ArrayList<>();
    for (GroupForm group : groups) {
      String at = "g" + read.size() + ".";
      List<Condition> conditions = new ArrayList<>();
      for (ConditionForm condition : group.conditions()) {
        conditions.add(condition.toCondition(fields, at + "c" + conditions.size() + ".", free(taken)));
      }
      read.add(group.toGroup(fields, at, "group-" + (read.size() + 1), conditions));
    }
    return read;
  }

  /** A code for a new condition: codes are permanent, so none is used twice. */
  private static String free(Set<String> taken) {
    int number = 1;
    while (!taken.add("c-" + number)) {
      number++;
    }
    return "c-" + number;
  }

  /** One place up. */
  private static void raise(List<?> rows, int at) {
    if (at > 0 && at < rows.size()) {
      Collections.swap(rows, at, at - 1);
    }
  }

  private static void drop(List<?> rows, int at) {
    if (at >= 0 && at < rows.size()) {
      rows.remove(at);
    }
  }

  /** The form with a row more or less. @param edit what its button says: "add-group", "remove-condition:0:1", "raise-group:1" */
  ProcedureForm edited(String edit) {
    String[] words = edit.split(":", -1);
    int at = words.length > 1 && words[1].matches("\\d{1,3}") ? Integer.parseInt(words[1]) : -1;
    int within = words.length > 2 && words[2].matches("\\d{1,3}") ? Integer.parseInt(words[2]) : -1;
    List<GroupForm> rows = new ArrayList<>(groups);
    List<StandardForm> texts = new ArrayList<>(standards);
    switch (words[0]) {
      case "add-group" -> rows.add(GroupForm.EMPTY);
      case "add-standard" -> texts.add(StandardForm.EMPTY);
      case "remove-standard" -> drop(texts, at);
      case "remove-group" -> drop(rows, at);
      case "raise-group" -> raise(rows, at);
      default -> {
        if (at >= 0 && at < rows.size()) {
          List<ConditionForm> conditions = new ArrayList<>(rows.get(at).conditions());
          if (words[0].equals("add-condition")) {
            conditions.add(ConditionForm.EMPTY);
          } else if (words[0].equals("remove-condition") && within >= 0 && within < conditions.size()) {
            conditions.remove(within);
          } else if (words[0].equals("raise-condition")) {
            raise(conditions, within);
          }
          rows.set(at, rows.get(at).with(conditions));
        }
      }
    }
    return new ProcedureForm(code, name, basis, kind, validityDays, List.copyOf(rows), steps, parties, List.copyOf(texts), sources);
  }
}
