package org.guatu.resumption.application;

import static guatudb.resumption.Tables.APPLICATION;

import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The applications that are not over, in a statement. */
public final class UnderWay {
  /** As a part of the statement's text, which the index of open applications asks for. */
  private static final List<Field<String>> FINAL =
      Arrays.stream(ApplicationStatus.values()).filter(ApplicationStatus::isFinal).<Field<String>>map(status -> DSL.inline(status.name())).toList();

  private UnderWay() {}

  /** On the rows of APPLICATION. */
  public static Condition only() {
    return APPLICATION.STATUS.notIn(FINAL);
  }
}
