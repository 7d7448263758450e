package org.guatu.identity.account;

import static guatudb.identity.Tables.ACCOUNT;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guatu.identity.AccountId;
import org.guatu.identity.Scope;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of accounts. */
@Component
class AccountStore {
  private final DSLContext db;
  private final SecretBox box;

  AccountStore(DSLContext db, SecretBox box) {
    this.db = db;
    this.box = box;
  }

  /** @return false if the login name is taken */
  boolean insert(ZoneId zone, AccountId id, NewAccount account, String passwordHash, boolean mustChange, Instant now, @Nullable UUID by) {
    return db.insertInto(ACCOUNT)
        .set(ACCOUNT.ZONE_ID, zone.value())
        .set(ACCOUNT.ID, id.value())
        .set(ACCOUNT.KIND, account.kind().name())
        .set(ACCOUNT.LOGIN, account.login())
        .set(ACCOUNT.DISPLAY_NAME, account.displayName())
        .set(ACCOUNT.PHONE, sealed(account.phone(), id))
        .set(ACCOUNT.STATE, AccountState.ACTIVE.name())
        .set(ACCOUNT.PASSWORD_HASH, passwordHash)
        .set(ACCOUNT.PASSWORD_SET_AT, utc(now))
        .set(ACCOUNT.MUST_CHANGE, mustChange)
        .set(ACCOUNT.FAILURES, 0)
        .set(ACCOUNT.TOTP_STEP, 0L)
        .set(ACCOUNT.SESSIONS_SINCE, utc(now))
        .set(ACCOUNT.CREATED_AT, utc(now))
        .set(ACCOUNT.CREATED_BY, by)
        .set(ACCOUNT.VERSION, 1L)
        .onConflict(ACCOUNT.ZONE_ID, ACCOUNT.LOGIN)
        .doNothing()
        .execute() == 1;
  }

  Optional<Account> find(Scope scope, AccountId id) {
    return db.selectFrom(ACCOUNT).where(within(scope)).and(ACCOUNT.ID.eq(id.value())).fetchOptional(this::account);
  }

  Map<UUID, String> names(Scope scope, Collection<UUID> ids) {
    return db.select(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME).from(ACCOUNT).where(within(scope)).and(ACCOUNT.ID.in(ids))
        .fetchMap(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME);
  }

  /** In the order of login names, those after the given one. */
  List<Account> list(Scope scope, AccountFilter filter, int limit) {
    Condition wanted = within(scope);
    if (filter.words() != null) {
      wanted = wanted.and(ACCOUNT.LOGIN.containsIgnoreCase(filter.words()).or(ACCOUNT.DISPLAY_NAME.containsIgnoreCase(filter.words())));
    }
    if (filter.state() != null) {
      wanted = wanted.and(ACCOUNT.STATE.eq(filter.state().name()));
    }
    if (filter.kind() != null) {
      wanted = wanted.and(ACCOUNT.KIND.eq(filter.kind().name()));
    }
    if (filter.after() != null) {
      wanted = wanted.and(ACCOUNT.LOGIN.gt(filter.after()));
    }
    return db.selectFrom(ACCOUNT).where(wanted).orderBy(ACCOUNT.LOGIN).limit(limit).fetch(this::account);
  }

  /** @return false if another version was saved meanwhile */
  boolean rename(ZoneId zone, AccountId id, long version, String displayName, @Nullable String phone) {
    return db.update(ACCOUNT)
        .set(ACCOUNT.DISPLAY_NAME, displayName)
        .set(ACCOUNT.PHONE, sealed(phone, id))
        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
        .where(is(zone, id))
        .and(ACCOUNT.VERSION.eq(version))
        .execute() == 1;
  }

  /** Switches an account on or off; its sessions end with it. */
  void state(ZoneId zone, AccountId id, AccountState state, Instant now) {
    db.update(ACCOUNT)
        .set(ACCOUNT.STATE, state.name())
        .set(ACCOUNT.SESSIONS_SINCE, utc(now))
        .set(ACCOUNT.FAILURES, 0)
        .setNull(ACCOUNT.LOCKED_UNTIL)
        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
        .where(is(zone, id))
        .execute();
  }

  private Account account(Record row) {
    AccountId id = new AccountId(row.get(ACCOUNT.ID));
    byte[] phone = row.get(ACCOUNT.PHONE);
    OffsetDateTime locked = row.get(ACCOUNT.LOCKED_UNTIL);
    return new Account(id, AccountKind.valueOf(row.get(ACCOUNT.KIND)), row.get(ACCOUNT.LOGIN), row.get(ACCOUNT.DISPLAY_NAME),
        phone == null ? null : new String(box.open(phone, id.value()), StandardCharsets.UTF_8), AccountState.valueOf(row.get(ACCOUNT.STATE)),
        row.get(ACCOUNT.MUST_CHANGE), row.get(ACCOUNT.TOTP_SECRET) != null, locked == null ? null : locked.toInstant(),
        row.get(ACCOUNT.PASSWORD_SET_AT).toInstant(), row.get(ACCOUNT.CREATED_AT).toInstant(), row.get(ACCOUNT.VERSION));
  }

  private byte @Nullable [] sealed(@Nullable String phone, AccountId id) {
    return phone == null ? null : box.seal(phone.getBytes(StandardCharsets.UTF_8), id.value());
  }

  /** Accounts belong to no department: whoever keeps them keeps the zone's. */
  private static Condition within(Scope scope) {
    return ACCOUNT.ZONE_ID.eq(scope.zone().value()).and(scope.wholeZone() ? DSL.noCondition() : DSL.falseCondition());
  }

  private static Condition is(ZoneId zone, AccountId id) {
    return ACCOUNT.ZONE_ID.eq(zone.value()).and(ACCOUNT.ID.eq(id.value()));
  }

  static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
