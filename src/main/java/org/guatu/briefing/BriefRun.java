package org.guatu.briefing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a brief's text: plain words, a number (code), or a named member (code, kind and id).
 *
 * @param code the figure that the number or the list of names comes from
 * @param memberKind such as "project"; with the id it makes the link
 */
public record BriefRun(String text, @Nullable String code, @Nullable String memberKind, @Nullable UUID member) {
  static BriefRun words(String text) {
    return new BriefRun(text, null, null, null);
  }

  static BriefRun number(String text, String code) {
    return new BriefRun(text, code, null, null);
  }
}
