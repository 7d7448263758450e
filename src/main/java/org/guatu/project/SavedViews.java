package org.guatu.project;

import static guatudb.project.Tables.SAVED_VIEW;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.guatu.audit.Recorded;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Ids;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Remembered;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The filters of the project list that an account keeps for itself. */
@Service
public class SavedViews {
  private static final int MOST = 12;

  private final DSLContext db;
  private final Clock clock;
  private final Remembered<Owner, List<View>> remembered = new Remembered<>(Duration.ofSeconds(10));

  SavedViews(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  private record Owner(ZoneId zone, UUID account) {}

  /** A kept filter: its name and the address parameters. */
  public record View(UUID id, String name, String query) {}

  @Requires(Permission.PROJECT_READ)
  public List<View> mine() {
    return remembered.get(owner(), this::read);
  }

  private List<View> read() {
    return db.select(SAVED_VIEW.ID, SAVED_VIEW.NAME, SAVED_VIEW.QUERY).from(SAVED_VIEW).where(own()).orderBy(SAVED_VIEW.ID)
        .fetch(row -> new View(row.value1(), row.value2(), row.value3()));
  }

  /** @throws InvalidInput without a name of 1 to 20 characters, or when twelve are kept already */
  @Requires(Permission.PROJECT_READ)
  @Transactional
  @Recorded("project.keep-view")
  public void keep(String name, String query) {
    if (name.isBlank() || name.length() > 20) {
      throw new InvalidInput("name", "请给筛选起 1–20 个字的名称。");
    }
    if (query.length() > 2000 || read().size() >= MOST) {
      throw new InvalidInput("name", "最多保存 " + MOST + " 个筛选，请先删去不用的。");
    }
    Actor actor = Access.current().actor();
    db.insertInto(SAVED_VIEW)
        .set(SAVED_VIEW.ZONE_ID, actor.zone().value())
        .set(SAVED_VIEW.ACCOUNT_ID, account())
        .set(SAVED_VIEW.ID, Ids.next())
        .set(SAVED_VIEW.NAME, name.strip())
        .set(SAVED_VIEW.QUERY, query)
        .set(SAVED_VIEW.CREATED_AT, FactStore.utc(clock.instant()))
        .execute();
    remembered.forget(owner());
  }

  @Requires(Permission.PROJECT_READ)
  @Transactional
  @Recorded("project.drop-view")
  public void drop(UUID id) {
    remembered.forget(owner());
    db.deleteFrom(SAVED_VIEW).where(own()).and(SAVED_VIEW.ID.eq(id)).execute();
  }

  private static Condition own() {
    return SAVED_VIEW.ZONE_ID.eq(owner().zone().value()).and(SAVED_VIEW.ACCOUNT_ID.eq(owner().account()));
  }

  private static Owner owner() {
    return new Owner(Access.current().actor().zone(), account());
  }

  /** The built-in operator keeps its filters under the zero id. */
  private static UUID account() {
    UUID account = Access.current().actor().account();
    return account == null ? new UUID(0, 0) : account;
  }
}
