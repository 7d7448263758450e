package org.guatu.organization;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One state that an enterprise's registration has had, in the order of {@code number}.
 *
 * @param withdrawn whether it says that the enterprise should not have been registered
 * @param author who answers for it; {@code recordedBy} who typed it or carried the file in
 * @param batch the import that wrote it, or null
 */
public record EnterpriseRevision(
    EnterpriseId enterprise,
    long number,
    EnterpriseEntry entry,
    boolean withdrawn,
    Instant recordedAt,
    String author,
    String recordedBy,
    @Nullable UUID batch) {}
