package org.guatu.figure;

import java.math.RoundingMode;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was published: the value, its definition and its members, so that later restatements show beside it, not over it. */
@Component
public class Snapshots {
  /** More rows than a zone has; keeps a runaway figure from filling the memory. */
  private static final int MEMBERS = 20_000;

  private final SnapshotStore store;
  private final ShareRounding shareRounding;
  private final Clock clock;

  Snapshots(SnapshotStore store, ShareRounding shareRounding, Clock clock) {
    this.store = store;
    this.shareRounding = shareRounding;
    this.clock = clock;
  }

  /** Writes down the figure's value and members for this reading, in the caller's transaction. */
  @Requires(Permission.FIGURE_READ)
  @Transactional
  public Snapshot take(Figure figure, Reading reading) {
    FigureValue value = figure.value(reading);
    RoundingMode rounding = shareRounding.at(reading.scope().zone(), reading.asOf().at());
    Snapshot snapshot = new Snapshot(new SnapshotId(Ids.next()), figure.code(), figure.name(), figure.definition(), figure.unit(),
        figure.office(), value, FigureText.of(value, figure.unit(), rounding), reading.asOf(), figure.members(reading, MEMBERS));
    store.add(reading.scope().zone(), snapshot, clock.instant(), Actor.current().name());
    return snapshot;
  }

  @Requires(Permission.BRIEF_READ)
  @Transactional(readOnly = true)
  public List<Snapshot> find(Scope scope, Collection<SnapshotId> ids) {
    List<UUID> keys = ids.stream().map(SnapshotId::value).toList();
    return store.find(scope.zone(), keys);
  }
}
