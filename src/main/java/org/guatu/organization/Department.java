package org.guatu.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A department of the zone's tree.
 *
 * @param shortName as the office says it: 建局
 * @param position among its siblings
 * @param closedOn the day from which it is no more, or null
 */
public record Department(
    DepartmentId id,
    @Nullable DepartmentId parent,
    DepartmentKind kind,
    String name,
    String shortName,
    int position,
    @Nullable LocalDate closedOn,
    long version) {}
