package org.guatu.resumption.review;

import static guatudb.project.Tables.PUBLIC_DUTY;

import java.util.List;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Words;
import org.guatu.project.DutyRole;
import org.guatu.project.ProjectId;
import org.guatu.resumption.Readiness;
import org.guatu.resumption.ReadinessCheck;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Whether somebody answers for the project: its 分包领导, its 服务管家 and its 复工专员. */
@Component
class DutiesAssigned implements ReadinessCheck {
  private static final List<DutyRole> WANTED = List.of(DutyRole.LEADER, DutyRole.BUTLER, DutyRole.SITE_OFFICER);

  private final DSLContext db;

  DutiesAssigned(DSLContext db) {
    this.db = db;
  }

  @Override
  public String code() {
    return "duties-assigned";
  }

  @Override
  public Readiness of(Scope scope, ProjectId project, AsOf asOf) {
    var held = db.select(PUBLIC_DUTY.ROLE, PUBLIC_DUTY.NAME, PUBLIC_DUTY.SINCE).from(PUBLIC_DUTY)
        .where(PUBLIC_DUTY.ZONE_ID.eq(scope.zone().value()), PUBLIC_DUTY.PROJECT_ID.eq(project.value()))
        .and(PUBLIC_DUTY.ROLE.in(WANTED.stream().map(Enum::name).toList())).orderBy(PUBLIC_DUTY.ROLE).fetch();
    List<Readiness.Fact> duties = held.map(row -> new Readiness.Fact(Words.of(DutyRole.valueOf(row.value1())) + "：" + row.value2(), row.value3().toInstant()));
    List<String> missing = WANTED.stream().filter(role -> held.stream().noneMatch(row -> row.value1().equals(role.name()))).map(Words::of).toList();
    return missing.isEmpty() ? new Readiness(Readiness.State.MET, String.join("、", WANTED.stream().map(Words::of).toList()) + "都已明确", null, duties)
        : new Readiness(Readiness.State.NOT_MET, "还没有" + String.join("、", missing), null, duties);
  }
}
