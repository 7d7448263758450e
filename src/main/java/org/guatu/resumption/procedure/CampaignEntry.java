package org.guatu.resumption.procedure;

import java.time.LocalDate;
import java.util.List;
import org.guatu.kernel.Fields;
import org.guatu.organization.AreaId;
import org.guatu.organization.PersonId;
import org.guatu.project.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is opened.
 *
 * @param area for {@link Coverage#AREA}, else null
 * @param projects for {@link Coverage#LIST}, else none
 * @param deadline the last day on which applications are taken
 * @param reviewLead who is asked to have new applications verified
 * @param approvalLead who is asked to decide on verified ones; somebody else
 * @param authority in whose name its permits are issued (发文机关), such as the task force; "" for the zone
 */
public record CampaignEntry(
    CampaignKind kind,
    String name,
    ProcedureId procedure,
    Coverage coverage,
    @Nullable AreaId area,
    List<ProjectId> projects,
    LocalDate deadline,
    PersonId reviewLead,
    PersonId approvalLead,
    String authority) {

  /** @throws org.guatu.kernel.InvalidInput if it does not say what it covers, or one person has both parts */
  public CampaignEntry {
    projects = List.copyOf(projects);
    Fields fields = new Fields();
    name = fields.required("name", "名称", name, 60);
    authority = fields.line("authority", "发文机关", authority, 60);
    if (coverage == Coverage.AREA && area == null) {
      fields.wrong("area", "请选择责任区");
    }
    if (coverage == Coverage.LIST && projects.isEmpty()) {
      fields.wrong("projects", "请选择项目");
    }
    if (reviewLead.equals(approvalLead)) {
      fields.wrong("approvalLead", "核查负责人和批准负责人不能是同一人");
    }
    fields.check();
  }
}
