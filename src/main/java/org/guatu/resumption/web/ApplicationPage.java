package org.guatu.resumption.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guatu.kernel.Ids;
import org.guatu.resumption.application.ApplicationStep;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.application.Sheet;
import org.guatu.resumption.permit.Halt;
import org.guatu.resumption.permit.Permit;
import org.guatu.resumption.procedure.Party;
import org.guatu.resumption.review.Decision;
import org.guatu.resumption.review.Visit;
import org.jspecify.annotations.Nullable;

/**
 * An application before the site that fills it in, and before whoever may read it.
 *
 * @param groups the conditions beside answers, evidence and what the product knows
 * @param missing what has to be done before it can be sent
 * @param decision the last one that went back to the site: a return or a refusal; null if there is none
 * @param steps what the reader may do now
 * @param signing for whom the reader may sign now
 * @param permit what it led to; null before
 * @param halts what holds the site now
 * @param changing whether the reader asked to change what was checked or signed
 */
public record ApplicationPage(
    Sheet sheet,
    List<ReviewPage.Group> groups,
    List<ReviewPage.Stage> stages,
    List<Visit> visits,
    List<Missing> missing,
    Holder holder,
    @Nullable Decision decision,
    List<ApplicationStep> steps,
    List<Party> signing,
    @Nullable Permit permit,
    List<Halt> halts,
    boolean changing,
    Entered entered) {

  /** So many conditions that were not touched yet are each named; more are counted by group. */
  private static final int FEW = 5;

  /**
   * What is still to be done.
   *
   * @param condition the code of the condition that it belongs to; null for what is applied for
   * @param at the id of its place on the page
   * @param blank whether nothing was said of the condition yet
   */
  public record Missing(String words, @Nullable String condition, String at, boolean blank) {}

  /** The conditions of a group of which nothing was said yet. @param at the id of the first one's place on the page */
  public record Blank(String group, long count, String at) {}

  /** What was typed into a form that came back. @param form the form's name: an item's code, "particulars", "withdraw" or "sending"; "" if none did @param rule the words of the rule that refused it; "" if none did */
  public record Entered(String form, Map<String, String> typed, Map<String, String> errors, String rule) {
    static final Entered NOTHING = new Entered("", Map.of(), Map.of(), "");
  }

  public ResumptionApplication application() {
    return sheet.application();
  }

  public String path() {
    return application().id().path();
  }

  public boolean may(ApplicationStep step) {
    return steps.contains(step);
  }

  /** Whether its forms are open. What was checked or signed opens only on request, because a touch on it makes that void. */
  public boolean editable() {
    return may(ApplicationStep.EDIT) && (changing || !settled());
  }

  /** The self-check that its forms know of; "" if there is none. */
  public String selfCheck() {
    UUID known = sheet.selfCheck();
    return known == null ? "" : known.toString();
  }

  /** Whether it was checked or signed, and is still with the site. */
  public boolean settled() {
    return application().isChecked();
  }

  /** The errors for the summary on top, by the id of the field. */
  public Map<String, String> summary() {
    Map<String, String> fields = new java.util.LinkedHashMap<>();
    entered.errors().forEach((field, message) -> fields.put(entered.form() + "-" + field, message));
    return fields;
  }

  public @Nullable String error(String form, String field) {
    return entered.form().equals(form) ? entered.errors().get(field) : null;
  }

  /** The words of the rule that refused a form; "" if none did. */
  public String rule(String form) {
    return entered.form().equals(form) ? entered.rule() : "";
  }

  /** What was typed into a field of the form that came back, else what is saved. */
  public String typed(String form, String field, String saved) {
    return entered.form().equals(form) ? entered.typed().getOrDefault(field, "") : saved;
  }

  /** What the office wants mended about a condition; null if nothing. */
  public @Nullable String mend(String code) {
    return decision == null ? null : decision.mend().stream().filter(mend -> mend.code().equals(code)).map(Decision.Mend::note).findFirst().orElse(null);
  }

  /** What is still to be done and named by itself: what was begun and is not right, and the rest once it is little. */
  public List<Missing> named() {
    return missing.stream().filter(each -> !each.blank() || blank() <= FEW).toList();
  }

  /** The rest by group, while it is much. */
  public List<Blank> blanks() {
    return blank() <= FEW ? List.of() : groups.stream().flatMap(group -> {
      List<Missing> of = missing.stream()
          .filter(each -> each.blank() && group.lines().stream().anyMatch(line -> line.condition().code().equals(each.condition()))).toList();
      return of.isEmpty() ? Stream.<Blank>empty() : Stream.of(new Blank(group.title(), of.size(), of.getFirst().at()));
    }).toList();
  }

  public long blank() {
    return missing.stream().filter(Missing::blank).count();
  }

  /** How much of a group is still to be done: mandatory and not met, or without its evidence. */
  public long open(ReviewPage.Group group) {
    return group.lines().stream().filter(line -> missing.stream().anyMatch(each -> line.condition().code().equals(each.condition()))).count();
  }

  /** Whether a group stands open: the first with something to do, one to be mended, and the one whose form came back. */
  public boolean unfolded(ReviewPage.Group group) {
    return group.equals(groups.stream().filter(each -> open(each) > 0).findFirst().orElse(null))
        || group.lines().stream().map(line -> line.condition().code()).anyMatch(code -> mend(code) != null || entered.form().equals(code));
  }

  /** Whether a group asks nothing of the reader: it is not for him to fill in or to sign, and nothing in it is unmet. */
  public boolean settled(ReviewPage.Group group) {
    return !editable() && signing.isEmpty() && group.count(ReviewPage.Mark.UNMET) == 0;
  }

  public String conditionName(String code) {
    return groups.stream().flatMap(group -> group.lines().stream()).filter(line -> line.condition().code().equals(code)).map(line -> line.condition().name())
        .findFirst().orElse(code);
  }

  public long answered() {
    return groups.stream().flatMap(group -> group.lines().stream()).filter(line -> line.item() != null).count();
  }

  public long asked() {
    return groups.stream().mapToLong(group -> group.lines().size()).sum();
  }

  /** A key under which one save of a plain form is taken once. */
  public String freshKey() {
    return Ids.next().toString();
  }
}
