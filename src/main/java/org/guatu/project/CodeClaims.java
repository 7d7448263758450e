package org.guatu.project;

import static guatudb.project.Tables.CODE_CLAIM;
import static guatudb.project.Tables.PROJECT_;
import static guatudb.project.Tables.SPAN;
import static org.guatu.project.FactStore.FOREVER;
import static org.guatu.project.FactStore.FOREVER_INLINE;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;
import org.jooq.QuantifiedSelect;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which project holds which official code. A code in use belongs to one project of the zone (GB/T 40058-2021); the claims' primary key
 * makes it so for two who state it in the same moment as well.
 */
@Component
class CodeClaims {
  private final DSLContext db;

  CodeClaims(DSLContext db) {
    this.db = db;
  }

  /** Code → the project that has it; what a merged project had is held for the one that it was merged into. */
  Map<String, ProjectId> holders(ZoneId zone, Collection<String> codes) {
    Map<String, ProjectId> holders = new HashMap<>();
    db.select(CODE_CLAIM.CODE, CODE_CLAIM.PROJECT_ID, PROJECT_.MERGED_INTO)
        .from(CODE_CLAIM.join(PROJECT_).on(PROJECT_.ZONE_ID.eq(CODE_CLAIM.ZONE_ID)).and(PROJECT_.ID.eq(CODE_CLAIM.PROJECT_ID)))
        .where(CODE_CLAIM.ZONE_ID.eq(zone.value())).and(CODE_CLAIM.CODE.eq(any(codes)))
        .forEach(row -> holders.put(row.value1(), new ProjectId(row.value3() == null ? row.value2() : survivor(zone, row.value3()))));
    return holders;
  }

  private UUID survivor(ZoneId zone, UUID project) {
    return db.select(PROJECT_.MERGED_INTO).from(PROJECT_)
        .where(PROJECT_.ZONE_ID.eq(zone.value())).and(PROJECT_.ID.eq(project)).and(PROJECT_.MERGED_INTO.isNotNull())
        .fetchOptional(PROJECT_.MERGED_INTO).map(into -> survivor(zone, into)).orElse(project);
  }

  /**
   * Brings the claims of projects up to what their facts say now: codes that are no longer in use are given back, new ones taken.
   *
   * @throws RuleViolation if another project holds one of the codes; of two transactions the second waits for the first to end
   */
  void renew(ZoneId zone, Set<UUID> projects) {
    Map<String, UUID> wanted = new TreeMap<>();
    UUID[] ids = projects.toArray(UUID[]::new);
    db.select(SPAN.SLOT, SPAN.PROJECT_ID).from(SPAN)
        .where(SPAN.ZONE_ID.eq(zone.value())).and(SPAN.PROJECT_ID.eq(DSL.any(ids))).and(SPAN.KIND.eq(FactKind.CODE.name()))
        .and(SPAN.VALUE.eq(CodeStatus.ACTIVE.name())).and(SPAN.KNOWN_TO.eq(FOREVER_INLINE)).and(SPAN.VALID_TO.eq(FOREVER))
        .forEach(row -> claim(wanted, row.value1(), row.value2()));
    Map<String, UUID> held = db.select(CODE_CLAIM.CODE, CODE_CLAIM.PROJECT_ID).from(CODE_CLAIM)
        .where(CODE_CLAIM.ZONE_ID.eq(zone.value())).and(CODE_CLAIM.PROJECT_ID.eq(DSL.any(ids)))
        .fetchMap(CODE_CLAIM.CODE, CODE_CLAIM.PROJECT_ID);
    List<String> free = held.entrySet().stream().filter(entry -> !entry.getValue().equals(wanted.get(entry.getKey()))).map(Map.Entry::getKey).toList();
    if (!free.isEmpty()) {
      db.deleteFrom(CODE_CLAIM).where(CODE_CLAIM.ZONE_ID.eq(zone.value())).and(CODE_CLAIM.CODE.eq(any(free))).and(CODE_CLAIM.PROJECT_ID.eq(DSL.any(ids)))
          .execute();
    }
    wanted.entrySet().removeIf(entry -> entry.getValue().equals(held.get(entry.getKey())));
    if (!wanted.isEmpty()) {
      take(zone, wanted);
    }
  }

  private static void claim(Map<String, UUID> wanted, String code, UUID project) {
    UUID other = wanted.putIfAbsent(code, project);
    if (other != null && !other.equals(project)) {
      throw taken(code);
    }
  }

  /** In the order of the codes, so that two who take several do not wait for each other. */
  private void take(ZoneId zone, Map<String, UUID> wanted) {
    Set<String> missing = wanted.keySet().stream().collect(Collectors.toSet());
    var lines = new Columns<>(List.copyOf(wanted.entrySet())).add(CODE_CLAIM.ZONE_ID, entry -> zone.value())
        .add(CODE_CLAIM.CODE, Map.Entry::getKey).add(CODE_CLAIM.PROJECT_ID, Map.Entry::getValue);
    db.insertInto(CODE_CLAIM, List.of(CODE_CLAIM.ZONE_ID, CODE_CLAIM.CODE, CODE_CLAIM.PROJECT_ID)).select(lines.select())
        .onConflictDoNothing().returning(CODE_CLAIM.CODE).fetch().forEach(row -> missing.remove(row.get(CODE_CLAIM.CODE)));
    if (!missing.isEmpty()) {
      Map<String, ProjectId> holders = holders(zone, missing);
      wanted.entrySet().stream().filter(entry -> missing.contains(entry.getKey())).sorted(Map.Entry.comparingByKey())
          .forEach(entry -> takeOver(zone, entry.getKey(), entry.getValue(), holders.get(entry.getKey())));
    }
  }

  /** A project takes in its own name what one that was merged into it had. */
  private void takeOver(ZoneId zone, String code, UUID project, @Nullable ProjectId holder) {
    int taken = holder == null || !holder.value().equals(project) ? 0
        : db.update(CODE_CLAIM).set(CODE_CLAIM.PROJECT_ID, project).where(CODE_CLAIM.ZONE_ID.eq(zone.value())).and(CODE_CLAIM.CODE.eq(code)).execute();
    if (taken == 0) {
      throw taken(code);
    }
  }

  private static RuleViolation taken(String slot) {
    return new RuleViolation("project.code-taken", slot.substring(slot.indexOf(':') + 1));
  }

  private static QuantifiedSelect<Record1<String>> any(Collection<String> texts) {
    return DSL.any(texts.toArray(String[]::new));
  }
}
