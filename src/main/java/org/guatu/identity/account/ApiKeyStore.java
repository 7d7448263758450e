package org.guatu.identity.account;

import static guatudb.identity.Tables.API_KEY;
import static guatudb.identity.Tables.API_KEY_PERMISSION;
import static java.util.Objects.requireNonNull;
import static org.guatu.identity.account.AccountStore.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of keys. */
@Component
class ApiKeyStore {
  private final DSLContext db;

  ApiKeyStore(DSLContext db) {
    this.db = db;
  }

  void insert(ZoneId zone, UUID id, NewApiKey key, byte[] hash, Instant now, @Nullable UUID by) {
    db.insertInto(API_KEY)
        .set(API_KEY.ZONE_ID, zone.value())
        .set(API_KEY.ID, id)
        .set(API_KEY.NAME, key.name())
        .set(API_KEY.HASH, hash)
        .set(API_KEY.ROLE, requireNonNull(key.role()).name())
        .set(API_KEY.SCOPE_KIND, key.kind().name())
        .set(API_KEY.TARGET, key.target())
        .set(API_KEY.EXPIRES_AT, utc(requireNonNull(key.expiresAt())))
        .set(API_KEY.CREATED_AT, utc(now))
        .set(API_KEY.CREATED_BY, by)
        .execute();
    var permissions = db.insertInto(API_KEY_PERMISSION, API_KEY_PERMISSION.ZONE_ID, API_KEY_PERMISSION.KEY_ID, API_KEY_PERMISSION.PERMISSION);
    for (Permission permission : new TreeSet<>(key.permissions())) {
      permissions = permissions.values(zone.value(), id, permission.name());
    }
    permissions.execute();
  }

  /** Newest first; revoked ones stay in the list. */
  List<ApiKey> list(Scope scope) {
    return fetch(API_KEY.ZONE_ID.eq(scope.zone().value()).and(scope.wholeZone() ? DSL.noCondition() : DSL.falseCondition()));
  }

  /** The key of this hash, whatever its state. One statement. */
  Optional<ApiKey> find(ZoneId zone, byte[] hash) {
    return fetch(API_KEY.ZONE_ID.eq(zone.value()).and(API_KEY.HASH.eq(hash))).stream().findFirst();
  }

  /** At most one write an hour. */
  void used(ZoneId zone, UUID id, Instant now) {
    OffsetDateTime hourAgo = utc(now.minusSeconds(3600));
    db.update(API_KEY)
        .set(API_KEY.LAST_USED_AT, utc(now))
        .where(API_KEY.ZONE_ID.eq(zone.value())).and(API_KEY.ID.eq(id))
        .and(API_KEY.LAST_USED_AT.isNull().or(API_KEY.LAST_USED_AT.lt(hourAgo)))
        .execute();
  }

  boolean revoke(Scope scope, UUID id, Instant now, @Nullable UUID by) {
    return db.update(API_KEY)
        .set(API_KEY.REVOKED_AT, utc(now))
        .set(API_KEY.REVOKED_BY, by)
        .where(API_KEY.ZONE_ID.eq(scope.zone().value())).and(scope.wholeZone() ? DSL.noCondition() : DSL.falseCondition())
        .and(API_KEY.ID.eq(id)).and(API_KEY.REVOKED_AT.isNull())
        .execute() == 1;
  }

  private List<ApiKey> fetch(Condition which) {
    Map<UUID, ApiKey> keys = new LinkedHashMap<>();
    db.select(API_KEY.asterisk(), API_KEY_PERMISSION.PERMISSION).from(API_KEY)
        .leftJoin(API_KEY_PERMISSION).on(API_KEY_PERMISSION.ZONE_ID.eq(API_KEY.ZONE_ID)).and(API_KEY_PERMISSION.KEY_ID.eq(API_KEY.ID))
        .where(which)
        .orderBy(API_KEY.ID.desc(), API_KEY_PERMISSION.PERMISSION)
        .forEach(row -> {
          ApiKey key = keys.computeIfAbsent(row.get(API_KEY.ID), id -> key(row));
          if (row.get(API_KEY_PERMISSION.PERMISSION) != null) {
            key.permissions().add(Permission.valueOf(row.get(API_KEY_PERMISSION.PERMISSION)));
          }
        });
    return List.copyOf(keys.values());
  }

  private static ApiKey key(Record row) {
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    return new ApiKey(row.get(API_KEY.ID), row.get(API_KEY.NAME), Role.valueOf(row.get(API_KEY.ROLE)), permissions,
        ScopeKind.valueOf(row.get(API_KEY.SCOPE_KIND)), row.get(API_KEY.TARGET), row.get(API_KEY.EXPIRES_AT).toInstant(),
        instant(row.get(API_KEY.LAST_USED_AT)), row.get(API_KEY.CREATED_AT).toInstant(), instant(row.get(API_KEY.REVOKED_AT)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }
}
