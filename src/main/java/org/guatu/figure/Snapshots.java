package org.guatu.figure;

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

  /** Reads a figure as it would be published, without keeping it. */
  @Requires(Permission.FIGURE_READ)
  @Transactional(readOnly = true)
  public Snapshot read(Figure figure, Reading reading) {
    return read(figure, reading, MEMBERS);
  }

  /** The value alone, where nobody asks for the rows. */
  @Requires(Permission.FIGURE_READ)
  @Transactional(readOnly = true)
  public Snapshot value(Figure figure, Reading reading) {
    return read(figure, reading, 0);
  }

  private Snapshot read(Figure figure, Reading reading, int members) {
    FigureValue value = figure.value(reading);
    return new Snapshot(new SnapshotId(Ids.next()), figure.code(), figure.name(), figure.definition(), figure.unit(), figure.office(),
        value, FigureText.of(value, figure.unit(), shareRounding.of(reading)), reading.asOf(),
        members == 0 ? List.of() : figure.members(reading, members));
  }

  /** Keeps what is being published, in the publisher's transaction. */
  @Requires(Permission.BRIEF_PUBLISH)
  @Transactional
  public void keep(Scope scope, List<Snapshot> snapshots) {
    snapshots.forEach(snapshot -> store.add(scope.zone(), snapshot, clock.instant(), Actor.current().name()));
  }

  @Requires(Permission.BRIEF_READ)
  @Transactional(readOnly = true)
  public List<Snapshot> find(Scope scope, Collection<SnapshotId> ids) {
    List<UUID> keys = ids.stream().map(SnapshotId::value).toList();
    return store.find(scope.zone(), keys);
  }
}
