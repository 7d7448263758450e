package org.guatu.project;

import java.util.UUID;
import org.guatu.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is said when a project enters the register.
 *
 * @param number as the office numbers it; given by the register if missing
 * @param total 总投资, with the text as it was typed
 * @param place longitude and latitude "114.29,35.75" (CGCS2000)
 */
public record NewProject(
    @Nullable String number,
    String name,
    ProjectKind kind,
    @Nullable Stage stage,
    @Nullable ConstructionState state,
    @Nullable Money total,
    @Nullable String totalAsTyped,
    @Nullable Ref department,
    @Nullable Ref area,
    @Nullable Ref owner,
    @Nullable String industry,
    @Nullable String place,
    boolean demo) {

  /** A department, area, enterprise or person: its id, and its name as it stood then. */
  public record Ref(@Nullable UUID id, String name) {}
}
