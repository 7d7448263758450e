package org.guatu.identity.account;

import static guatudb.identity.Tables.ACCOUNT;
import static guatudb.identity.Tables.PASSWORD_HISTORY;
import static org.guatu.identity.account.AccountStore.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.guatu.identity.AccountId;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of proving oneself: hashes, seeds, failed attempts. */
@Component
public class CredentialStore {
  private final DSLContext db;
  private final SecretBox box;

  CredentialStore(DSLContext db, SecretBox box) {
    this.db = db;
    this.box = box;
  }

  public Optional<Credentials> find(ZoneId zone, String login) {
    return db.selectFrom(ACCOUNT).where(ACCOUNT.ZONE_ID.eq(zone.value())).and(ACCOUNT.LOGIN.eq(login)).fetchOptional(this::credentials);
  }

  /** Holds the account's row until the transaction ends, so that attempts are counted one after another. */
  public Optional<Credentials> lock(ZoneId zone, AccountId account) {
    return db.selectFrom(ACCOUNT).where(is(zone, account)).forUpdate().fetchOptional(this::credentials);
  }

  public void failures(ZoneId zone, AccountId account, int failures, @Nullable Instant lockedUntil) {
    db.update(ACCOUNT)
        .set(ACCOUNT.FAILURES, failures)
        .set(ACCOUNT.LOCKED_UNTIL, lockedUntil == null ? null : utc(lockedUntil))
        .where(is(zone, account))
        .execute();
  }

  public void codeUsed(ZoneId zone, AccountId account, long step) {
    db.update(ACCOUNT).set(ACCOUNT.TOTP_STEP, step).where(is(zone, account)).execute();
  }

  /** A new password ends every session and every lock. The former one is remembered. */
  public void password(ZoneId zone, AccountId account, String hash, boolean mustChange, Instant now) {
    db.insertInto(PASSWORD_HISTORY, PASSWORD_HISTORY.ZONE_ID, PASSWORD_HISTORY.ACCOUNT_ID, PASSWORD_HISTORY.SET_AT, PASSWORD_HISTORY.HASH)
        .select(DSL.select(ACCOUNT.ZONE_ID, ACCOUNT.ID, ACCOUNT.PASSWORD_SET_AT, ACCOUNT.PASSWORD_HASH).from(ACCOUNT).where(is(zone, account)))
        .onConflictDoNothing()
        .execute();
    db.update(ACCOUNT)
        .set(ACCOUNT.PASSWORD_HASH, hash)
        .set(ACCOUNT.PASSWORD_SET_AT, utc(now))
        .set(ACCOUNT.MUST_CHANGE, mustChange)
        .set(ACCOUNT.SESSIONS_SINCE, utc(now))
        .set(ACCOUNT.FAILURES, 0)
        .setNull(ACCOUNT.LOCKED_UNTIL)
        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
        .where(is(zone, account))
        .execute();
  }

  /** The present hash and the last former ones, newest first. */
  public List<String> hashes(ZoneId zone, AccountId account, int former) {
    return db.select(ACCOUNT.PASSWORD_HASH, ACCOUNT.PASSWORD_SET_AT).from(ACCOUNT).where(is(zone, account))
        .unionAll(DSL.select(PASSWORD_HISTORY.HASH, PASSWORD_HISTORY.SET_AT).from(PASSWORD_HISTORY)
            .where(PASSWORD_HISTORY.ZONE_ID.eq(zone.value())).and(PASSWORD_HISTORY.ACCOUNT_ID.eq(account.value())))
        .orderBy(DSL.field(DSL.name("password_set_at")).desc())
        .limit(former + 1)
        .fetch(row -> row.value1());
  }

  public void secondFactor(ZoneId zone, AccountId account, byte @Nullable [] secret, long lastStep) {
    db.update(ACCOUNT)
        .set(ACCOUNT.TOTP_SECRET, secret == null ? null : box.seal(secret, account.value()))
        .set(ACCOUNT.TOTP_STEP, lastStep)
        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
        .where(is(zone, account))
        .execute();
  }

  private Credentials credentials(Record row) {
    AccountId id = new AccountId(row.get(ACCOUNT.ID));
    OffsetDateTime locked = row.get(ACCOUNT.LOCKED_UNTIL);
    byte[] totp = row.get(ACCOUNT.TOTP_SECRET);
    return new Credentials(id, row.get(ACCOUNT.LOGIN), row.get(ACCOUNT.DISPLAY_NAME), AccountState.valueOf(row.get(ACCOUNT.STATE)),
        row.get(ACCOUNT.PASSWORD_HASH), row.get(ACCOUNT.FAILURES), locked == null ? null : locked.toInstant(),
        totp == null ? null : box.open(totp, id.value()), row.get(ACCOUNT.TOTP_STEP));
  }

  private static Condition is(ZoneId zone, AccountId account) {
    return ACCOUNT.ZONE_ID.eq(zone.value()).and(ACCOUNT.ID.eq(account.value()));
  }
}
