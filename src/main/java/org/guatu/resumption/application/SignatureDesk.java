package org.guatu.resumption.application;

import static guatudb.project.Tables.PUBLIC_PROJECT;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guatu.identity.RoleHolders;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Words;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.People;
import org.guatu.organization.Person;
import org.guatu.organization.PersonId;
import org.guatu.project.ProjectId;
import org.guatu.resumption.procedure.Party;
import org.guatu.worklist.NewToDo;
import org.guatu.worklist.ToDos;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Asks those who act for a party to sign, and asks no more once it has signed. Asked are the people who hold the party's role over the project
 * or its owner by name; where several do, each is asked until one has signed. Where nobody
 * does who is known as a person, the site is asked to see to it.
 */
@Component
class SignatureDesk {
  private final ToDos toDos;
  private final RoleHolders holders;
  private final People people;
  private final DSLContext db;

  SignatureDesk(ToDos toDos, RoleHolders holders, People people, DSLContext db) {
    this.toDos = toDos;
    this.holders = holders;
    this.people = people;
    this.db = db;
  }

  /** Leaves to-dos with those parties only whose signature is missing; none for nobody. */
  void ask(ZoneId zone, ResumptionApplication application, Collection<Party> missing) {
    for (Party party : Party.values()) {
      String prefix = prefix(application.id()) + party + ":";
      if (!missing.contains(party)) {
        toDos.doneAll(zone, prefix, Words.of(party) + "已签字");
      } else if (!toDos.isOpen(zone, prefix)) {
        List<Person> signers = signers(zone, application.project(), party);
        signers.forEach(signer -> open(zone, application, prefix, "签字（" + Words.of(party) + "）", signer.id()));
        if (signers.isEmpty() && application.applicantPerson() != null) {
          open(zone, application, prefix, "请" + Words.of(party) + "签字", application.applicantPerson());
        }
      }
    }
  }

  private void open(ZoneId zone, ResumptionApplication application, String prefix, String title, PersonId person) {
    toDos.open(zone, new NewToDo(prefix + Ids.next(), title + "：" + application.projectName(), application.id().subject(), application.id().path(), person, null));
  }

  private List<Person> signers(ZoneId zone, ProjectId project, Party party) {
    Set<UUID> targets = new HashSet<>(Set.of(project.value()));
    db.select(PUBLIC_PROJECT.OWNER_ID).from(PUBLIC_PROJECT).where(PUBLIC_PROJECT.ZONE_ID.eq(zone.value()), PUBLIC_PROJECT.ID.eq(project.value()))
        .and(PUBLIC_PROJECT.OWNER_ID.isNotNull()).fetch(PUBLIC_PROJECT.OWNER_ID).forEach(targets::add);
    return holders.of(zone, party.role(), targets).stream().flatMap(account -> people.ofAccount(zone, account).stream())
        .filter(person -> person.leftOn() == null).toList();
  }

  private static String prefix(ApplicationId id) {
    return "resumption:" + id.value() + ":sign:";
  }
}
