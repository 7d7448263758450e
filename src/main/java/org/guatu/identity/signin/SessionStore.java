package org.guatu.identity.signin;

import static guatudb.identity.Tables.ACCOUNT;
import static guatudb.identity.Tables.ADMINISTRATOR;
import static guatudb.identity.Tables.ROLE_GRANT;
import static guatudb.infra.Tables.SESSION;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guatu.identity.AccountId;
import org.guatu.identity.Grant;
import org.guatu.identity.GrantTargets;
import org.guatu.identity.IdentitySettings;
import org.guatu.identity.Role;
import org.guatu.identity.ScopeKind;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of sessions. A request costs one statement; a session is written at most once a minute. */
@Component
class SessionStore {
  private static final int WRITE_SECONDS = 60;

  private final DSLContext db;
  private final GrantTargets targets;
  private final IdentitySettings settings;

  SessionStore(DSLContext db, GrantTargets targets, IdentitySettings settings) {
    this.db = db;
    this.targets = targets;
    this.settings = settings;
  }

  /** A living session with its account and what it was granted, as of this moment. */
  record Found(ZoneId zone, AccountId account, String login, String displayName, String csrf, String origin, Instant lastSeenAt,
      boolean codeGiven, boolean enrolled, boolean mustChange, Instant passwordSetAt, List<Grant> grants) {

    boolean needsSecondFactor() {
      return grants.stream().anyMatch(grant -> grant.role().needsSecondFactor());
    }

    boolean isDueForWriting(Instant now) {
      return lastSeenAt.plusSeconds(WRITE_SECONDS).isBefore(now);
    }
  }

  void insert(byte[] token, ZoneId zone, AccountId account, String csrf, @Nullable Instant codeAt, Visit visit, Instant now) {
    db.insertInto(SESSION)
        .set(SESSION.TOKEN_HASH, token)
        .set(SESSION.ZONE_ID, zone.value())
        .set(SESSION.ACCOUNT_ID, account.value())
        .set(SESSION.CSRF, csrf)
        .set(SESSION.CREATED_AT, utc(now))
        .set(SESSION.LAST_SEEN_AT, utc(now))
        .set(SESSION.SECOND_FACTOR_AT, codeAt == null ? null : utc(codeAt))
        .set(SESSION.ORIGIN, visit.origin())
        .set(SESSION.AGENT, visit.agent())
        .execute();
  }

  /** The session of this token, if it is alive: neither idle nor old, of an active account, and not ended by a newer password. */
  Optional<Found> find(byte[] token, Instant now) {
    Result<? extends Record> rows = db
        .select(SESSION.ZONE_ID, SESSION.ACCOUNT_ID, SESSION.CSRF, SESSION.ORIGIN, SESSION.LAST_SEEN_AT, SESSION.SECOND_FACTOR_AT,
            ACCOUNT.LOGIN, ACCOUNT.DISPLAY_NAME, ACCOUNT.MUST_CHANGE, ACCOUNT.PASSWORD_SET_AT, ACCOUNT.TOTP_SECRET.isNotNull().as("enrolled"),
            ROLE_GRANT.ROLE, ROLE_GRANT.SCOPE_KIND, ROLE_GRANT.TARGET, ADMINISTRATOR.ROLE.as("office"))
        .from(SESSION)
        .join(ACCOUNT).on(ACCOUNT.ZONE_ID.eq(SESSION.ZONE_ID)).and(ACCOUNT.ID.eq(SESSION.ACCOUNT_ID))
        .leftJoin(ROLE_GRANT).on(ROLE_GRANT.ZONE_ID.eq(SESSION.ZONE_ID)).and(ROLE_GRANT.ACCOUNT_ID.eq(SESSION.ACCOUNT_ID))
        .and(ROLE_GRANT.REVOKED_AT.isNull())
        .leftJoin(ADMINISTRATOR).on(ADMINISTRATOR.ZONE_ID.eq(SESSION.ZONE_ID)).and(ADMINISTRATOR.ACCOUNT_ID.eq(SESSION.ACCOUNT_ID))
        .where(SESSION.TOKEN_HASH.eq(token)).and(alive(now))
        .fetch();
    return rows.isEmpty() ? Optional.empty() : Optional.of(found(rows));
  }

  /** Notes that the session was used, unless another request did so within the minute. */
  void seen(byte[] token, Instant now) {
    db.update(SESSION)
        .set(SESSION.LAST_SEEN_AT, utc(now))
        .where(SESSION.TOKEN_HASH.eq(token)).and(SESSION.LAST_SEEN_AT.lt(utc(now.minusSeconds(WRITE_SECONDS))))
        .execute();
  }

  void codeGiven(byte[] token, Instant now) {
    db.update(SESSION).set(SESSION.SECOND_FACTOR_AT, utc(now)).where(SESSION.TOKEN_HASH.eq(token)).execute();
  }

  /** Living sessions of the zone, or of one account; the last used first. */
  List<SessionRow> list(ZoneId zone, @Nullable AccountId account, Instant now, int limit) {
    return db
        .select(SESSION.TOKEN_HASH, ACCOUNT.LOGIN, ACCOUNT.DISPLAY_NAME, SESSION.CREATED_AT, SESSION.LAST_SEEN_AT, SESSION.SECOND_FACTOR_AT,
            SESSION.ORIGIN, SESSION.AGENT)
        .from(SESSION)
        .join(ACCOUNT).on(ACCOUNT.ZONE_ID.eq(SESSION.ZONE_ID)).and(ACCOUNT.ID.eq(SESSION.ACCOUNT_ID))
        .where(SESSION.ZONE_ID.eq(zone.value())).and(alive(now)).and(of(account))
        .orderBy(SESSION.LAST_SEEN_AT.desc(), SESSION.TOKEN_HASH)
        .limit(limit)
        .fetch(row -> new SessionRow(HexFormat.of().formatHex(row.value1()), row.value2(), row.value3(), row.value4().toInstant(),
            row.value5().toInstant(), instant(row.value6()), row.value7(), row.value8()));
  }

  /** @return the login name whose session it was; empty if there is no such session */
  Optional<String> end(ZoneId zone, @Nullable AccountId account, byte[] token) {
    return db.deleteFrom(SESSION)
        .where(SESSION.ZONE_ID.eq(zone.value())).and(SESSION.TOKEN_HASH.eq(token)).and(of(account))
        .returningResult(SESSION.ACCOUNT_ID)
        .fetchOptional(SESSION.ACCOUNT_ID)
        .map(id -> db.select(ACCOUNT.LOGIN).from(ACCOUNT).where(ACCOUNT.ZONE_ID.eq(zone.value())).and(ACCOUNT.ID.eq(id)).fetchOne(ACCOUNT.LOGIN));
  }

  /** Removes what is no longer alive in any case. */
  int purge(Instant now) {
    return db.deleteFrom(SESSION)
        .where(SESSION.LAST_SEEN_AT.lt(utc(now.minus(settings.idle())))).or(SESSION.CREATED_AT.lt(utc(now.minus(settings.absolute()))))
        .execute();
  }

  private Found found(Result<? extends Record> rows) {
    Record first = rows.getFirst();
    UUID zone = first.get(SESSION.ZONE_ID);
    List<Grant> grants = new ArrayList<>();
    String office = first.get("office", String.class);
    if (office != null) {
      grants.add(new Grant(Role.valueOf(office), ScopeKind.ZONE, java.util.Set.of()));
    }
    for (Record row : rows) {
      if (row.get(ROLE_GRANT.ROLE) != null) {
        Role role = Role.valueOf(row.get(ROLE_GRANT.ROLE));
        grants.add(targets.grant(role, role.permissions(), ScopeKind.valueOf(row.get(ROLE_GRANT.SCOPE_KIND)), row.get(ROLE_GRANT.TARGET)));
      }
    }
    return new Found(new ZoneId(zone), new AccountId(first.get(SESSION.ACCOUNT_ID)), first.get(ACCOUNT.LOGIN), first.get(ACCOUNT.DISPLAY_NAME),
        first.get(SESSION.CSRF), first.get(SESSION.ORIGIN), first.get(SESSION.LAST_SEEN_AT).toInstant(),
        first.get(SESSION.SECOND_FACTOR_AT) != null, first.get("enrolled", Boolean.class), first.get(ACCOUNT.MUST_CHANGE),
        first.get(ACCOUNT.PASSWORD_SET_AT).toInstant(), List.copyOf(grants));
  }

  private Condition alive(Instant now) {
    return ACCOUNT.STATE.eq("ACTIVE").and(SESSION.CREATED_AT.ge(ACCOUNT.SESSIONS_SINCE))
        .and(SESSION.LAST_SEEN_AT.ge(utc(now.minus(settings.idle())))).and(SESSION.CREATED_AT.ge(utc(now.minus(settings.absolute()))));
  }

  private static Condition of(@Nullable AccountId account) {
    return account == null ? DSL.noCondition() : SESSION.ACCOUNT_ID.eq(account.value());
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
