package org.guatu.resumption.application;

import java.util.UUID;
import org.guatu.project.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * What a site may begin now. Its standing permit decides: without one it applies to resume, under one that holds for more people.
 *
 * @param kind null if its permit does not hold yet or not now
 * @param permit the number of its standing permit; "" if there is none
 * @param suspended whether that permit is suspended
 * @param underWay its application that is not over; null if there is none
 */
public record Opening(ProjectId project, String name, @Nullable ApplicationKind kind, String permit, boolean suspended, @Nullable ApplicationId underWay) {
  public boolean begins() {
    return kind != null && underWay == null;
  }

  static Opening of(UUID project, String name, @Nullable String permit, @Nullable String status, @Nullable UUID underWay) {
    ApplicationKind kind = status == null ? ApplicationKind.RESUMPTION : status.equals("ACTIVE") ? ApplicationKind.SUPPLEMENT : null;
    return new Opening(new ProjectId(project), name, kind, permit == null ? "" : permit, "SUSPENDED".equals(status), underWay == null ? null : new ApplicationId(underWay));
  }
}
