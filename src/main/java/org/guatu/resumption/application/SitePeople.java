package org.guatu.resumption.application;

import static guatudb.project.Tables.PUBLIC_DUTY;
import static guatudb.project.Tables.PUBLIC_PROJECT;
import static guatudb.resumption.Tables.APPLICATION;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.guatu.kernel.Subject;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.PersonId;
import org.guatu.project.DutyRole;
import org.guatu.project.ProjectId;
import org.guatu.worklist.NewToDo;
import org.guatu.worklist.ToDoKind;
import org.guatu.worklist.ToDos;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who answers for a site by name, and what they are told of decisions about it. */
@Component
public class SitePeople {
  private final DSLContext db;
  private final ToDos toDos;

  SitePeople(DSLContext db, ToDos toDos) {
    this.db = db;
    this.toDos = toDos;
  }

  /** The site's 复工专员 by its duties, else who began its latest application. */
  public Optional<PersonId> officer(ZoneId zone, ProjectId project) {
    Optional<PersonId> onDuty = db.select(PUBLIC_DUTY.PERSON_ID).from(PUBLIC_DUTY)
        .where(PUBLIC_DUTY.ZONE_ID.eq(zone.value()), PUBLIC_DUTY.PROJECT_ID.eq(project.value()), PUBLIC_DUTY.ROLE.eq(DutyRole.SITE_OFFICER.name()))
        .and(PUBLIC_DUTY.PERSON_ID.isNotNull()).fetchOptional(PUBLIC_DUTY.PERSON_ID).map(PersonId::new);
    return onDuty.or(() -> applicant(zone, project));
  }

  /** A notice to each who answers for the site; nobody where nobody is known by name. @param key what it tells of, which is told once */
  public void tell(ZoneId zone, ProjectId project, String key, String title, Subject subject, String link) {
    Set<PersonId> people = new LinkedHashSet<>();
    officer(zone, project).ifPresent(people::add);
    applicant(zone, project).ifPresent(people::add);
    people.forEach(person -> toDos.open(zone, new NewToDo(ToDoKind.NOTICE.source(key + ":" + person.value()), title, subject, link, person, null)));
  }

  /** The site's name, as a notice begins with it. */
  public String name(ZoneId zone, ProjectId project) {
    return db.select(PUBLIC_PROJECT.NAME).from(PUBLIC_PROJECT).where(PUBLIC_PROJECT.ZONE_ID.eq(zone.value()), PUBLIC_PROJECT.ID.eq(project.value()))
        .fetchSingle(PUBLIC_PROJECT.NAME);
  }

  /** What was told under keys beginning so needs no reading any more. */
  public void untell(ZoneId zone, String key, String outcome) {
    toDos.doneAll(zone, ToDoKind.NOTICE.source(key), outcome);
  }

  private Optional<PersonId> applicant(ZoneId zone, ProjectId project) {
    return db.select(APPLICATION.APPLICANT_PERSON_ID).from(APPLICATION)
        .where(APPLICATION.ZONE_ID.eq(zone.value()), APPLICATION.PROJECT_ID.eq(project.value())).and(APPLICATION.APPLICANT_PERSON_ID.isNotNull())
        .orderBy(APPLICATION.CREATED_AT.desc()).limit(1).fetchOptional(APPLICATION.APPLICANT_PERSON_ID).map(PersonId::new);
  }
}
