package org.guatu.project;

import static guatudb.project.Tables.FACT;
import static guatudb.project.Tables.PROJECT_;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guatu.kernel.Pinyin;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What a project is found by: every name and code it has ever had and that was not taken back, with the names' pinyin initials. */
@Component
class SearchTexts {
  /** Facts of these kinds change what a project is found by. */
  static final Set<FactKind> READS = EnumSet.of(FactKind.NAME, FactKind.ALIAS, FactKind.CODE);

  private static final guatudb.project.tables.Fact WITHDRAWAL = FACT.as("withdrawal");

  private final DSLContext db;

  SearchTexts(DSLContext db) {
    this.db = db;
  }

  Map<ProjectId, String> of(ZoneId zone, Collection<UUID> projects) {
    UUID[] ids = projects.toArray(UUID[]::new);
    Map<ProjectId, Set<String>> words = new HashMap<>();
    db.select(PROJECT_.ID, PROJECT_.NUMBER).from(PROJECT_).where(PROJECT_.ZONE_ID.eq(zone.value())).and(PROJECT_.ID.eq(DSL.any(ids)))
        .forEach(row -> words.computeIfAbsent(new ProjectId(row.value1()), id -> new LinkedHashSet<>()).add(row.value2().toLowerCase(Locale.ROOT)));
    db.select(FACT.PROJECT_ID, FACT.KIND, FACT.SLOT, FACT.VALUE).from(FACT)
        .where(FACT.ZONE_ID.eq(zone.value())).and(FACT.PROJECT_ID.eq(DSL.any(ids))).and(FACT.KIND.in("NAME", "ALIAS", "CODE"))
        .and(FACT.RETRACTS.isNull())
        .and(DSL.notExists(DSL.selectOne().from(WITHDRAWAL).where(WITHDRAWAL.ZONE_ID.eq(FACT.ZONE_ID)).and(WITHDRAWAL.PROJECT_ID.eq(FACT.PROJECT_ID))
            .and(WITHDRAWAL.RETRACTS.eq(FACT.ID))))
        .forEach(row -> add(words.computeIfAbsent(new ProjectId(row.value1()), id -> new LinkedHashSet<>()), row.value2(), row.value3(), row.value4()));
    Map<ProjectId, String> texts = new HashMap<>();
    words.forEach((id, set) -> texts.put(id, String.join(" ", set)));
    return texts;
  }

  /** The words of one project that is being registered. */
  static String of(String number, String name, List<Fact.What> whats) {
    Set<String> words = new LinkedHashSet<>();
    words.add(number.toLowerCase(Locale.ROOT));
    add(words, FactKind.NAME.name(), "", name);
    whats.stream().filter(what -> READS.contains(what.kind())).forEach(what -> add(words, what.kind().name(), what.slot(), what.value()));
    return String.join(" ", words);
  }

  private static void add(Set<String> words, String kind, String slot, String value) {
    String text = switch (FactKind.valueOf(kind)) {
      case ALIAS -> slot;
      case CODE -> slot.substring(slot.indexOf(':') + 1);
      default -> value;
    };
    words.add(text.toLowerCase(Locale.ROOT));
    if (!kind.equals(FactKind.CODE.name())) {
      words.add(Pinyin.initials(text));
    }
  }
}
