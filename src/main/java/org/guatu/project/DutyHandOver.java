package org.guatu.project;

import static guatudb.project.Tables.SPAN;
import static org.guatu.project.FactStore.FOREVER;
import static org.guatu.project.FactStore.FOREVER_INLINE;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.guatu.kernel.Subject;
import org.guatu.kernel.Words;
import org.guatu.kernel.ZoneId;
import org.guatu.matter.MatterTakeOver;
import org.guatu.organization.People;
import org.guatu.organization.PersonId;
import org.guatu.worklist.WorkItemTakeOver;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When a duty on a project goes from one person to another, the matters, work items and to-dos that the one has open on the project go with
 * it, each with a record of the hand-over. Who keeps another duty on the project keeps what he has; so does one whom the office's list of
 * people does not know, or knows twice.
 */
@Component
class DutyHandOver {
  private final DSLContext db;
  private final People people;
  private final MatterTakeOver matters;
  private final WorkItemTakeOver items;

  DutyHandOver(DSLContext db, People people, MatterTakeOver matters, WorkItemTakeOver items) {
    this.db = db;
    this.people = people;
    this.matters = matters;
    this.items = items;
  }

  private record Duty(ProjectId project, DutyRole role) {}

  private record Holder(@Nullable UUID person, String name) {}

  /** Writes facts that may change who answers for the projects, and lets what is open follow; all in the caller's transaction. */
  void following(ZoneId zone, Collection<ProjectId> projects, @Nullable String reason, Runnable write) {
    Map<Duty, Holder> before = holders(zone, projects);
    write.run();
    if (before.isEmpty()) {
      return;
    }
    Map<Duty, Holder> after = holders(zone, projects);
    before.entrySet().stream().sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing((Duty duty) -> duty.project().value()).thenComparing(Duty::role)))
        .filter(entry -> after.containsKey(entry.getKey()) && !entry.getValue().equals(after.get(entry.getKey())))
        .forEach(entry -> move(zone, entry.getKey(), entry.getValue(), after, reason));
  }

  private void move(ZoneId zone, Duty duty, Holder from, Map<Duty, Holder> after, @Nullable String reason) {
    Holder to = after.get(duty);
    Predicate<Map.Entry<Duty, Holder>> stays = entry -> entry.getKey().project().equals(duty.project()) && entry.getValue().equals(from);
    if (to == null || after.entrySet().stream().anyMatch(stays)) {
      return;
    }
    Optional<PersonId> giver = person(zone, from);
    Optional<PersonId> taker = person(zone, to);
    if (giver.isPresent() && taker.isPresent() && !giver.equals(taker)) {
      Subject subject = new Subject(ProjectSubjects.KIND, duty.project().value());
      String why = Words.of(duty.role()) + " " + from.name() + " → " + to.name() + (reason == null || reason.isBlank() ? "" : "：" + reason);
      matters.takeOver(zone, subject, giver.get(), taker.get(), why);
      items.takeOver(zone, subject, giver.get(), taker.get(), why);
    }
  }

  private Optional<PersonId> person(ZoneId zone, Holder holder) {
    if (holder.person() != null) {
      return Optional.of(new PersonId(holder.person()));
    }
    List<UUID> named = people.byName(zone, Set.of(holder.name())).getOrDefault(holder.name(), List.of());
    return named.size() == 1 ? Optional.of(new PersonId(named.getFirst())) : Optional.empty();
  }

  /** Who answers now; duties that nobody has are left out. */
  private Map<Duty, Holder> holders(ZoneId zone, Collection<ProjectId> projects) {
    Map<Duty, Holder> holders = new HashMap<>();
    UUID[] ids = projects.stream().map(ProjectId::value).collect(Collectors.toSet()).toArray(UUID[]::new);
    db.select(SPAN.PROJECT_ID, SPAN.SLOT, SPAN.REF_ID, SPAN.VALUE).from(SPAN)
        .where(SPAN.ZONE_ID.eq(zone.value())).and(SPAN.PROJECT_ID.eq(DSL.any(ids))).and(SPAN.KIND.eq(FactKind.DUTY.name()))
        .and(SPAN.KNOWN_TO.eq(FOREVER_INLINE)).and(SPAN.VALID_TO.eq(FOREVER)).and(SPAN.VALUE.ne(""))
        .forEach(row -> holders.put(new Duty(new ProjectId(row.value1()), DutyRole.valueOf(row.value2())), new Holder(row.value3(), row.value4())));
    return holders;
  }
}
