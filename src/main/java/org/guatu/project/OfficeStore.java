package org.guatu.project;

import static guatudb.organization.Tables.PUBLIC_AREA;
import static guatudb.organization.Tables.PUBLIC_DEPARTMENT;
import static guatudb.organization.Tables.PUBLIC_ENTERPRISE;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the office calls its departments, areas and enterprises, for ledgers that name them in words. */
@Component
class OfficeStore {
  private final DSLContext db;

  OfficeStore(DSLContext db) {
    this.db = db;
  }

  /**
   * Names → ids. Departments by full and short name, enterprises by name and by code.
   *
   * @param departments empty also where the zone has set up none yet
   */
  record Names(Map<String, UUID> departments, Map<String, UUID> areas, Map<String, UUID> enterprises, Map<UUID, String> enterpriseNames) {
    /** How a column's word is understood: with the id where the office knows it, as a plain name where it does not. */
    NewProject.@Nullable Ref ref(FactKind kind, @Nullable String word) {
      if (word == null || word.isBlank()) {
        return null;
      }
      Map<String, UUID> known = of(kind);
      UUID id = known.get(word.strip());
      String name = id != null && kind == FactKind.OWNER ? enterpriseNames.getOrDefault(id, word.strip()) : word.strip();
      return new NewProject.Ref(id, name);
    }

    Map<String, UUID> of(FactKind kind) {
      return switch (kind) {
        case DEPARTMENT, FIRST_CONTACT -> departments;
        case AREA -> areas;
        case OWNER -> enterprises;
        default -> throw new IllegalArgumentException(kind + " names nobody");
      };
    }
  }

  /** One statement each; a zone's departments and areas are few, of enterprises only those that the file names. */
  Names names(ZoneId zone, String[] enterprises) {
    Map<String, UUID> departments = new HashMap<>();
    db.select(PUBLIC_DEPARTMENT.ID, PUBLIC_DEPARTMENT.NAME, PUBLIC_DEPARTMENT.SHORT_NAME).from(PUBLIC_DEPARTMENT)
        .where(PUBLIC_DEPARTMENT.ZONE_ID.eq(zone.value())).and(PUBLIC_DEPARTMENT.CLOSED_ON.isNull())
        .forEach(row -> {
          departments.put(row.value2(), row.value1());
          departments.putIfAbsent(row.value3(), row.value1());
        });
    Map<String, UUID> areas = db.select(PUBLIC_AREA.NAME, PUBLIC_AREA.ID).from(PUBLIC_AREA).where(PUBLIC_AREA.ZONE_ID.eq(zone.value()))
        .fetchMap(PUBLIC_AREA.NAME, PUBLIC_AREA.ID);
    Map<String, UUID> owners = new HashMap<>();
    Map<UUID, String> names = new HashMap<>();
    if (enterprises.length > 0) {
      db.select(PUBLIC_ENTERPRISE.ID, PUBLIC_ENTERPRISE.NAME, PUBLIC_ENTERPRISE.USCC).from(PUBLIC_ENTERPRISE)
          .where(PUBLIC_ENTERPRISE.ZONE_ID.eq(zone.value())).and(PUBLIC_ENTERPRISE.NAME.in(enterprises).or(PUBLIC_ENTERPRISE.USCC.in(enterprises)))
          .forEach(row -> {
            owners.put(row.value2(), row.value1());
            owners.put(row.value3(), row.value1());
            names.put(row.value1(), row.value2());
          });
    }
    return new Names(departments, areas, owners, names);
  }
}
