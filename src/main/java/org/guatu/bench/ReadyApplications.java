package org.guatu.bench;

import java.util.List;
import org.guatu.identity.Access;
import org.guatu.identity.Scope;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.Actor;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationQuery;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.application.ResumptionApplication;
import org.jspecify.annotations.Nullable;

/** The applications of the zone that only have to be sent. */
class ReadyApplications {
  private static final int PORTION = 500;

  private final Applications applications;
  private final ZoneDirectory zones;

  ReadyApplications(Applications applications, ZoneDirectory zones) {
    this.applications = applications;
    this.zones = zones;
  }

  /** One a line: its id and its version. */
  String lines() throws Exception {
    Scope scope = Scope.wholeZone(zones.all().getFirst().id());
    StringBuilder lines = new StringBuilder();
    Access.operator(new Actor(null, "性能测试", scope.zone(), "bench")).call(() -> {
      for (@Nullable ApplicationId after = null; ; ) {
        List<ResumptionApplication> found =
            applications.list(scope, new ApplicationQuery("", List.of(ApplicationStatus.JOINTLY_ACCEPTED), null, null, null, after, PORTION));
        found.forEach(each -> lines.append(each.id().value()).append(' ').append(each.version()).append('\n'));
        if (found.size() < PORTION) {
          return lines;
        }
        after = found.getLast().id();
      }
    });
    return lines.toString();
  }
}
