package org.guatu.identity.account;

import static guatudb.identity.Tables.ACCOUNT;
import static guatudb.identity.Tables.ADMINISTRATOR;
import static guatudb.identity.Tables.ROLE_GRANT;
import static org.guatu.identity.account.AccountStore.utc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guatu.identity.AccountId;
import org.guatu.identity.Role;
import org.guatu.identity.ScopeKind;
import org.guatu.kernel.Ids;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of roles and offices. That offices exclude each other and business roles, the tables' keys see to. */
@Component
public class GrantStore {
  private final DSLContext db;

  GrantStore(DSLContext db) {
    this.db = db;
  }

  public List<RoleGrant> of(ZoneId zone, AccountId account) {
    List<RoleGrant> grants = new ArrayList<>();
    office(zone, account).ifPresent(grants::add);
    db.selectFrom(ROLE_GRANT)
        .where(ROLE_GRANT.ZONE_ID.eq(zone.value())).and(ROLE_GRANT.ACCOUNT_ID.eq(account.value())).and(ROLE_GRANT.REVOKED_AT.isNull())
        .orderBy(ROLE_GRANT.ID)
        .forEach(row -> grants.add(new RoleGrant(row.get(ROLE_GRANT.ID), Role.valueOf(row.get(ROLE_GRANT.ROLE)),
            ScopeKind.valueOf(row.get(ROLE_GRANT.SCOPE_KIND)), row.get(ROLE_GRANT.TARGET), row.get(ROLE_GRANT.GRANTED_AT).toInstant())));
    return grants;
  }

  Optional<RoleGrant> office(ZoneId zone, AccountId account) {
    return db.selectFrom(ADMINISTRATOR)
        .where(ADMINISTRATOR.ZONE_ID.eq(zone.value())).and(ADMINISTRATOR.ACCOUNT_ID.eq(account.value()))
        .fetchOptional(row -> new RoleGrant(account.value(), Role.valueOf(row.get(ADMINISTRATOR.ROLE)), ScopeKind.ZONE, zone.value(),
            row.get(ADMINISTRATOR.GRANTED_AT).toInstant()));
  }

  /** The accounts that hold a role over one of the targets. */
  public List<AccountId> holders(ZoneId zone, Role role, Collection<UUID> targets) {
    return db.selectDistinct(ROLE_GRANT.ACCOUNT_ID).from(ROLE_GRANT)
        .where(ROLE_GRANT.ZONE_ID.eq(zone.value())).and(ROLE_GRANT.TARGET.in(targets)).and(ROLE_GRANT.ROLE.eq(role.name())).and(ROLE_GRANT.REVOKED_AT.isNull())
        .orderBy(ROLE_GRANT.ACCOUNT_ID).fetch(row -> new AccountId(row.value1()));
  }

  /** The accounts that hold one of the roles, over whatever. */
  public List<AccountId> holders(ZoneId zone, Collection<Role> roles) {
    return db.selectDistinct(ROLE_GRANT.ACCOUNT_ID).from(ROLE_GRANT)
        .where(ROLE_GRANT.ZONE_ID.eq(zone.value())).and(ROLE_GRANT.ROLE.in(roles.stream().map(Role::name).toList())).and(ROLE_GRANT.REVOKED_AT.isNull())
        .fetch(row -> new AccountId(row.value1()));
  }

  /** Roles of many accounts at once, for a list. */
  Map<UUID, List<Role>> roles(ZoneId zone, Set<UUID> accounts) {
    return db.select(ROLE_GRANT.ACCOUNT_ID, ROLE_GRANT.ROLE).from(ROLE_GRANT)
        .where(ROLE_GRANT.ZONE_ID.eq(zone.value())).and(ROLE_GRANT.ACCOUNT_ID.in(accounts)).and(ROLE_GRANT.REVOKED_AT.isNull())
        .union(org.jooq.impl.DSL.select(ADMINISTRATOR.ACCOUNT_ID, ADMINISTRATOR.ROLE).from(ADMINISTRATOR)
            .where(ADMINISTRATOR.ZONE_ID.eq(zone.value())).and(ADMINISTRATOR.ACCOUNT_ID.in(accounts)))
        .fetchGroups(row -> row.value1(), row -> Role.valueOf(row.value2()));
  }

  /** The office that nobody else with a usable account holds; empty if there is another, or the account holds none. */
  Optional<Role> lastOffice(ZoneId zone, AccountId account) {
    Optional<Role> role = office(zone, account).map(RoleGrant::role);
    if (role.isEmpty()) {
      return role;
    }
    // Locked in one order, so that two administrators cannot remove each other at the same moment.
    List<UUID> holders = db.select(ADMINISTRATOR.ACCOUNT_ID).from(ADMINISTRATOR)
        .join(ACCOUNT).on(ACCOUNT.ZONE_ID.eq(ADMINISTRATOR.ZONE_ID)).and(ACCOUNT.ID.eq(ADMINISTRATOR.ACCOUNT_ID))
        .where(ADMINISTRATOR.ZONE_ID.eq(zone.value())).and(ADMINISTRATOR.ROLE.eq(role.get().name()))
        .and(ACCOUNT.STATE.eq(AccountState.ACTIVE.name()))
        .orderBy(ADMINISTRATOR.ACCOUNT_ID)
        .forUpdate()
        .fetch(ADMINISTRATOR.ACCOUNT_ID);
    return holders.stream().anyMatch(holder -> !holder.equals(account.value())) ? Optional.empty() : role;
  }

  /** @return false if the account has it already */
  boolean grant(ZoneId zone, AccountId account, Role role, ScopeKind kind, UUID target, Instant now, @Nullable UUID by) {
    return db.insertInto(ROLE_GRANT)
        .set(ROLE_GRANT.ZONE_ID, zone.value())
        .set(ROLE_GRANT.ID, Ids.next())
        .set(ROLE_GRANT.ACCOUNT_ID, account.value())
        .set(ROLE_GRANT.KIND, AccountKind.BUSINESS.name())
        .set(ROLE_GRANT.ROLE, role.name())
        .set(ROLE_GRANT.SCOPE_KIND, kind.name())
        .set(ROLE_GRANT.TARGET, target)
        .set(ROLE_GRANT.GRANTED_AT, utc(now))
        .set(ROLE_GRANT.GRANTED_BY, by)
        .onConflictDoNothing()
        .execute() == 1;
  }

  /** @return false if the account holds an office already */
  boolean appoint(ZoneId zone, AccountId account, Role role, Instant now, @Nullable UUID by) {
    return db.insertInto(ADMINISTRATOR)
        .set(ADMINISTRATOR.ZONE_ID, zone.value())
        .set(ADMINISTRATOR.ACCOUNT_ID, account.value())
        .set(ADMINISTRATOR.KIND, AccountKind.ADMINISTRATOR.name())
        .set(ADMINISTRATOR.ROLE, role.name())
        .set(ADMINISTRATOR.GRANTED_AT, utc(now))
        .set(ADMINISTRATOR.GRANTED_BY, by)
        .onConflict(ADMINISTRATOR.ZONE_ID, ADMINISTRATOR.ACCOUNT_ID)
        .doNothing()
        .execute() == 1;
  }

  boolean revoke(ZoneId zone, AccountId account, UUID grant, Instant now, @Nullable UUID by) {
    return db.update(ROLE_GRANT)
        .set(ROLE_GRANT.REVOKED_AT, utc(now))
        .set(ROLE_GRANT.REVOKED_BY, by)
        .where(ROLE_GRANT.ZONE_ID.eq(zone.value())).and(ROLE_GRANT.ID.eq(grant)).and(ROLE_GRANT.ACCOUNT_ID.eq(account.value()))
        .and(ROLE_GRANT.REVOKED_AT.isNull())
        .execute() == 1;
  }

  void dismiss(ZoneId zone, AccountId account) {
    db.deleteFrom(ADMINISTRATOR).where(ADMINISTRATOR.ZONE_ID.eq(zone.value())).and(ADMINISTRATOR.ACCOUNT_ID.eq(account.value())).execute();
  }
}
