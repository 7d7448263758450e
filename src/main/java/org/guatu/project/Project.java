package org.guatu.project;

import java.time.Instant;
import java.util.UUID;
import org.guatu.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A project as it stands now; how it came to this, its facts tell. */
public record Project(
    ProjectId id,
    String number,
    String name,
    String search,
    ProjectKind kind,
    @Nullable Stage stage,
    @Nullable ConstructionState state,
    @Nullable Money total,
    @Nullable UUID department,
    @Nullable UUID area,
    @Nullable UUID owner,
    @Nullable String leader,
    @Nullable ProjectId mergedInto,
    boolean demo,
    String createdBy,
    Instant changedAt,
    long version) {}
