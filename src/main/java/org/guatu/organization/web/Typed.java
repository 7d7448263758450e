package org.guatu.organization.web;

import org.guatu.kernel.Fields;
import org.jspecify.annotations.Nullable;

/** What people type into small fields. */
final class Typed {
  private Typed() {}

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  /** A place among siblings, 0 if nothing was typed. */
  static int position(Fields fields, @Nullable String typed) {
    String text = text(typed).strip();
    if (text.matches("\\d{1,4}")) {
      return Integer.parseInt(text);
    }
    if (!text.isEmpty()) {
      fields.wrong("position", "次序请写 0 到 9999 的整数");
    }
    return 0;
  }
}
