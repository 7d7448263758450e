package org.guatu.rulebook;

import org.guatu.kernel.WorkingDays;

/** The rules that ship with the product, for tests without a database. */
public final class RulebookShipped {
  private RulebookShipped() {}

  public static WorkingDays workingDays() {
    return of(WorkCalendarRules.KIND).workingDays();
  }

  public static <T extends Record> T of(RulePackKind<T> kind) {
    return PackContent.read(kind, PackContent.shipped(kind));
  }
}
