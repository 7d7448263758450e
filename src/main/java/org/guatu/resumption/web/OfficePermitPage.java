package org.guatu.resumption.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.resumption.permit.Permit;
import org.guatu.resumption.permit.PermitEvent;
import org.jspecify.annotations.Nullable;

/**
 * A permit before the office.
 *
 * @param moves what the reader may do with it now
 * @param tried the form that came back; null if none did
 */
public record OfficePermitPage(
    Permit permit, List<PermitEvent> events, List<PermitMove> moves, @Nullable PermitMove tried, Map<String, String> typed, Map<String, String> errors) {
  public String typed(PermitMove move, String field) {
    return move == tried ? typed.getOrDefault(field, "") : "";
  }

  public @Nullable String error(PermitMove move, String field) {
    return move == tried ? errors.get(field) : null;
  }

  /** What is wrong, by the ids of the fields. */
  public Map<String, String> summary() {
    Map<String, String> summary = new LinkedHashMap<>();
    if (tried != null) {
      errors.forEach((field, message) -> summary.put(tried.id() + "-" + field, message));
    }
    return summary;
  }

  public String path() {
    return OfficePermitController.PATH + "/" + permit.id().value() + "/office";
  }
}
