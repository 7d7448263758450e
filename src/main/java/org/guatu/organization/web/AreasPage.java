package org.guatu.organization.web;

import java.util.List;
import org.guatu.organization.Area;

/** The responsibility areas with who leads each now. */
public record AreasPage(List<Row> rows, boolean mayWrite) {
  /**
   * An area.
   *
   * @param leader who leads it, "—" for nobody
   */
  public record Row(Area area, String leader) {}
}
