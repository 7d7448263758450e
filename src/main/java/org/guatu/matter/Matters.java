package org.guatu.matter;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.identity.SubjectCard;
import org.guatu.identity.Subjects;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.ZoneId;
import org.guatu.rulebook.Clocks;
import org.guatu.rulebook.Rulebook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of problems and requests (问题台账): raised on anything, read as of any moment. What is done with them: {@link MatterHandling}. */
@Service
public class Matters {
  /** The kind that attachments and to-dos point at. */
  public static final String KIND = "matter";

  private final MatterStore store;
  private final Subjects subjects;
  private final Rulebook rulebook;
  private final Clock clock;

  Matters(MatterStore store, Subjects subjects, Rulebook rulebook, Clock clock) {
    this.store = store;
    this.subjects = subjects;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  /** Raises a matter on something in the scope. @throws NotFound if the subject is not yours */
  @Requires(Permission.MATTER_RAISE)
  @Transactional
  @Recorded("matter.raise")
  public MatterId raise(Scope scope, NewMatter matter) {
    SubjectCard about = subjects.get(scope, matter.subject());
    Instant now = clock.instant();
    int year = Moments.day(now).getYear();
    MatterId id = new MatterId(Ids.next());
    store.insert(scope.zone(), id, year, store.nextNumber(scope.zone(), year), matter, about, now);
    AuditTrail.note("title", matter.title());
    AuditTrail.note("subject", matter.subject().kind() + " " + matter.subject().id());
    return id;
  }

  /** A page of matters, the latest raised first. */
  @Requires(Permission.MATTER_READ)
  @Transactional(readOnly = true)
  public List<Matter> list(Scope scope, MatterQuery query) {
    return store.list(scope, query);
  }

  /** How many were raised on one of these, whatever became of them. One statement. */
  @Transactional(readOnly = true)
  public int raisedOn(ZoneId zone, Collection<UUID> subjects) {
    return store.raisedOn(zone, subjects);
  }

  /** By the calendar and clocks of the moment. */
  public MatterLamps lamps(Scope scope, AsOf asOf) {
    int warn = rulebook.at(scope.zone(), Clocks.KIND, asOf.at()).rules().ordinary().warnWorkingDays();
    return new MatterLamps(asOf.day(), rulebook.workingDays(scope.zone(), asOf.at()), warn);
  }

  /** As it stood. @throws NotFound if it was not there yet, or is not yours */
  @Requires(Permission.MATTER_READ)
  @Transactional(readOnly = true)
  public Matter get(Scope scope, MatterId id, AsOf asOf) {
    return store.find(scope, id, asOf).orElseThrow(() -> new NotFound(KIND, id.value()));
  }

  /** What was done with it until then, the latest first. */
  @Requires(Permission.MATTER_READ)
  @Transactional(readOnly = true)
  public List<MatterEvent> events(Scope scope, MatterId id, AsOf asOf) {
    get(scope, id, asOf);
    return store.events(scope.zone(), id, asOf);
  }
}
