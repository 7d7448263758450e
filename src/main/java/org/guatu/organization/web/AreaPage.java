package org.guatu.organization.web;

import java.util.List;
import java.util.Map;
import org.guatu.organization.Area;
import org.guatu.organization.Assignment;
import org.jspecify.annotations.Nullable;

/**
 * An area's form, or that of a new one, with who led it and leads it.
 *
 * @param area null for a new one
 */
public record AreaPage(@Nullable Area area, AreaForm form, List<Assignment> duties, List<Choice> people, boolean mayWrite, boolean mayAppoint,
    Map<String, String> errors) {
  public String path() {
    return area == null ? AreaController.PATH : AreaController.PATH + "/" + area.id().value();
  }
}
