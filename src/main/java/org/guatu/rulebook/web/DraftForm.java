package org.guatu.rulebook.web;

import java.time.LocalDate;
import org.guatu.kernel.Fields;
import org.guatu.rulebook.Draft;
import org.guatu.rulebook.DraftEntry;
import org.jspecify.annotations.Nullable;

/** What is typed into a draft of a rule pack. */
public record DraftForm(@Nullable String kind, @Nullable String name, @Nullable String effectiveFrom, @Nullable String basis, @Nullable Long version) {
  static DraftForm of(Draft draft) {
    return new DraftForm(draft.kind(), draft.name(), draft.effectiveFrom().toString(), draft.basis(), draft.version());
  }

  /** @param content made of the parameters */
  DraftEntry toEntry(String content) {
    Fields fields = new Fields();
    LocalDate from = fields.requiredDay("effectiveFrom", "起用日期", effectiveFrom);
    fields.required("name", "名称", name, 60);
    fields.required("basis", "依据", basis, 200);
    fields.check();
    return new DraftEntry(shown(kind), shown(name), from, shown(basis), content);
  }

  public long shownVersion() {
    return version == null ? 0 : version;
  }

  /** What stands in a field; "" for what was not sent. */
  public static String shown(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
