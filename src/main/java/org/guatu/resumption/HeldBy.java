package org.guatu.resumption;

import static guatudb.project.Tables.PUBLIC_PROJECT;

import org.jooq.Condition;
import org.jooq.Field;

/** The projects of one area, department or owner, by the name that the register writes. @param name "" for those that have none */
public record HeldBy(By by, String name) {
  /** Whose a project can be. */
  public enum By { AREA, DEPARTMENT, OWNER }

  Condition condition() {
    Field<String> holder = switch (by) {
      case AREA -> PUBLIC_PROJECT.AREA;
      case DEPARTMENT -> PUBLIC_PROJECT.DEPARTMENT;
      case OWNER -> PUBLIC_PROJECT.OWNER;
    };
    return name.isEmpty() ? holder.isNull() : holder.eq(name);
  }
}
