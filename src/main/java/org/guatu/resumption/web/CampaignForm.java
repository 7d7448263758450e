package org.guatu.resumption.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guatu.kernel.Fields;
import org.guatu.organization.AreaId;
import org.guatu.organization.PersonId;
import org.guatu.project.ProjectId;
import org.guatu.resumption.procedure.CampaignEntry;
import org.guatu.resumption.procedure.CampaignKind;
import org.guatu.resumption.procedure.Coverage;
import org.guatu.resumption.procedure.ProcedureId;
import org.jspecify.annotations.Nullable;

/** A campaign as it is typed. */
public record CampaignForm(
    @Nullable String kind,
    @Nullable String name,
    @Nullable String procedure,
    @Nullable String coverage,
    @Nullable String area,
    @Nullable List<String> projects,
    @Nullable String deadline,
    @Nullable String reviewLead,
    @Nullable String approvalLead,
    @Nullable String authority) {
  static final CampaignForm EMPTY = new CampaignForm("EPIDEMIC", "", "", "UNDER_CONSTRUCTION", "", List.of(), "", "", "", "");

  CampaignEntry toEntry() {
    Fields fields = new Fields();
    CampaignKind what = fields.choice("kind", "种类", kind, CampaignKind.class);
    Coverage which = fields.choice("coverage", "范围", coverage, Coverage.class);
    fields.required("name", "名称", name, 60);
    UUID follows = fields.requiredId("procedure", "程序", procedure);
    LocalDate until = fields.requiredDay("deadline", "申请截止", deadline);
    UUID review = fields.requiredId("reviewLead", "核查负责人", reviewLead);
    UUID approval = fields.requiredId("approvalLead", "批准负责人", approvalLead);
    UUID where = fields.id("area", "责任区", area);
    List<ProjectId> listed = chosen().stream().map(id -> new ProjectId(fields.requiredId("projects", "项目", id))).toList();
    fields.check();
    return new CampaignEntry(what, shown(name), new ProcedureId(follows), which, which == Coverage.AREA && where != null ? new AreaId(where) : null,
        which == Coverage.LIST ? listed : List.of(), until, new PersonId(review), new PersonId(approval), shown(authority));
  }

  public List<String> chosen() {
    return projects == null ? List.of() : projects;
  }

  /** What was typed, "" if nothing. */
  public static String shown(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
