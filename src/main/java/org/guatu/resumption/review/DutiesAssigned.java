package org.guatu.resumption.review;

import static guatudb.project.Tables.PUBLIC_DUTY;

import java.time.OffsetDateTime;
import java.util.List;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Moments;
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
    List<String> names = held.map(row -> Words.of(DutyRole.valueOf(row.value1())) + "：" + row.value2() + "（" + Moments.day(row.value3().toInstant()) + " 起）");
    List<String> missing = WANTED.stream().filter(role -> held.stream().noneMatch(row -> row.value1().equals(role.name()))).map(Words::of).toList();
    String fact = String.join("，", names) + (missing.isEmpty() ? "" : (names.isEmpty() ? "" : "；") + "还没有" + String.join("、", missing));
    OffsetDateTime since = held.stream().map(row -> row.value3()).max(OffsetDateTime::compareTo).orElse(null);
    return new Readiness(missing.isEmpty() ? Readiness.State.MET : Readiness.State.NOT_MET, fact, since == null ? null : since.toInstant());
  }
}
