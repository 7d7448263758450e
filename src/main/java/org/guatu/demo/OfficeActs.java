package org.guatu.demo;

import java.util.ArrayList;
import java.util.List;
import org.guatu.identity.Permission;
import org.guatu.project.DutyRole;
import org.guatu.project.NewProject.Ref;
import org.guatu.project.Projects;
import org.guatu.project.Remark;
import org.guatu.resumption.figures.StandingSites;
import org.guatu.resumption.procedure.CampaignEntry;
import org.guatu.resumption.procedure.CampaignKind;
import org.guatu.resumption.procedure.Campaigns;
import org.guatu.resumption.procedure.Coverage;
import org.guatu.resumption.procedure.ProcedureContent;
import org.guatu.resumption.procedure.ProcedureEntry;
import org.guatu.resumption.procedure.Procedures;
import org.guatu.resumption.procedure.Standard;
import org.springframework.stereotype.Component;

/** What the office does before and around the applications: the procedure that the page names, its campaign, who answers for a site, a question. */
@Component
class OfficeActs {
  private static final String PAPERS_TEXT = "演示数据：版面只给出文件名，正文从略。";

  private final Procedures procedures;
  private final Campaigns campaigns;
  private final Projects projects;
  private final StandingSites standing;

  OfficeActs(Procedures procedures, Campaigns campaigns, Projects projects, StandingSites standing) {
    this.procedures = procedures;
    this.campaigns = campaigns;
    this.projects = projects;
    this.standing = standing;
  }

  void take(SiteBook book, SiteAct act) {
    var zone = SiteBook.scope(Permission.RESUMPTION_PROCEDURE);
    switch (act.step()) {
      case DRAFT -> book.drafted(procedures.draft(zone, pagesProcedure(act)));
      case ENACT -> procedures.approve(SiteBook.scope(Permission.RESUMPTION_PROCEDURE_APPROVE), book.procedure(), 1);
      case PUBLISH -> procedures.publish(zone, book.procedure(), 2, act.word(0), act.day());
      case OPEN -> book.opened(campaigns.open(zone, new CampaignEntry(CampaignKind.EPIDEMIC, act.word(0), book.procedure(),
          Coverage.UNDER_CONSTRUCTION, null, List.of(), act.date(1), book.person(act.word(2)), book.person(act.word(3)), act.word(4))));
      case DUTY -> projects.assignDuty(SiteBook.scope(Permission.PROJECT_WRITE), book.project(act), 0, DutyRole.valueOf(act.word(0)),
          new Ref(book.person(act.word(1)).value(), act.word(1)), Remark.on(act.day()));
      case ASK -> standing.ask(SiteBook.scope(Permission.RESUMPTION_ASK), book.project(act), act.word(0));
      default -> throw new IllegalArgumentException(act.toString());
    }
  }

  /** The shipped conditions under the names of the two papers that the page gives: 操作规程 is the procedure, 工作方案 its basis. */
  private static ProcedureEntry pagesProcedure(SiteAct act) {
    ProcedureEntry shipped = Procedures.shipped("epidemic");
    ProcedureContent content = shipped.content();
    List<Standard> standards = new ArrayList<>();
    standards.add(new Standard(act.word(0), act.word(1), PAPERS_TEXT));
    standards.add(new Standard(act.word(2), act.word(3), PAPERS_TEXT));
    standards.addAll(content.standards());
    return new ProcedureEntry(shipped.code(), act.word(0), "《" + act.word(2) + "》（" + act.word(3) + "）；" + shipped.basis(), new ProcedureContent(
        content.kind(), content.groups(), content.steps(), content.validityDays(), content.parties(), standards, content.sources()));
  }
}
