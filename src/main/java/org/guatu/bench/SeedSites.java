package org.guatu.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.document.AttachmentId;
import org.guatu.document.Documents;
import org.guatu.document.FileType;
import org.guatu.document.Upload;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.project.ProjectId;
import org.guatu.resumption.application.Answer;
import org.guatu.resumption.application.ApplicationForms;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationKind;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.application.ItemEntry;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.application.Sheet;
import org.guatu.resumption.application.Submission;
import org.guatu.resumption.permit.FirstWorkdays;
import org.guatu.resumption.permit.PermitId;
import org.guatu.resumption.procedure.CampaignId;
import org.guatu.resumption.procedure.Party;
import org.guatu.resumption.review.Approval;
import org.guatu.resumption.review.Verification;
/** What the bench's sites do with their applications, through the use cases. */
class SeedSites {
  private final ApplicationForms forms;
  private final Applications applications;
  private final Submission submission;
  private final Verification verification;
  private final Approval approval;
  private final FirstWorkdays workdays;
  private final Documents documents;

  SeedSites(ApplicationForms forms, Applications applications, Submission submission, Verification verification, Approval approval, FirstWorkdays workdays,
      Documents documents) {
    this.forms = forms;
    this.applications = applications;
    this.submission = submission;
    this.verification = verification;
    this.approval = approval;
    this.workdays = workdays;
    this.documents = documents;
  }

  /** Who acts for the sites. */
  record Team(SeedPerson site, Map<Party, SeedPerson> parties) {
    static Team of(ZoneId zone) {
      return new Team(SeedPerson.of(zone, Role.SITE_OFFICER), Map.of(Party.OWNER, SeedPerson.of(zone, Role.OWNER), Party.CONTRACTOR, SeedPerson.of(zone, Role.CONTRACTOR),
          Party.SUPERVISOR, SeedPerson.of(zone, Role.SUPERVISOR)));
    }
  }

  /** An application that all parties have signed. */
  ApplicationId accepted(Team team, CampaignId campaign, ProjectId project) throws Exception {
    SeedPerson site = team.site();
    Scope whole = site.whole();
    ApplicationId id = site.does(() -> forms.begin(whole, campaign, project, ApplicationKind.RESUMPTION));
    Sheet sheet = site.does(() -> applications.sheet(whole, id));
    AttachmentId photo = attach(site, id, "现场.png", FileType.PNG);
    AttachmentId paper = attach(site, id, "方案.txt", FileType.TEXT);
    for (String code : sheet.procedure().content().conditions(sheet.application().emergency()).keySet()) {
      site.doing(() -> forms.save(whole, id, new ItemEntry(Ids.next().toString(), code, 0, Answer.MET, "到位", List.of(photo, paper)), null));
    }
    site.doing(() -> forms.describe(whole, id, version(site, id), new ResumptionApplication.Particulars(Moments.day(Instant.now()), 120, paper)));
    site.doing(() -> forms.selfCheck(whole, id, version(site, id)));
    String content = site.does(() -> applications.sheet(whole, id)).contentHash();
    for (Party party : sheet.procedure().content().parties()) {
      Objects.requireNonNull(team.parties().get(party)).doing(() -> submission.sign(whole, id, party, content));
    }
    return id;
  }

  private AttachmentId attach(SeedPerson site, ApplicationId id, String name, FileType type) throws Exception {
    return site.does(() -> documents.attach(site.access().scope(Permission.DOCUMENT_WRITE), id.subject(),
        new Upload(name, type, id.value().toString().getBytes(StandardCharsets.UTF_8))));
  }

  void submit(Team team, ApplicationId id) throws Exception {
    SeedPerson site = team.site();
    site.doing(() -> submission.submit(site.whole(), id, version(site, id)));
  }

  /** Approves it, and the site reports that it works. */
  void decide(Team team, SeedPerson reviewer, SeedPerson approver, ApplicationId id) throws Exception {
    SeedPerson site = team.site();
    Scope whole = site.whole();
    reviewer.doing(() -> verification.take(whole, id, version(site, id)));
    reviewer.doing(() -> verification.recommend(whole, id, version(site, id), "符合条件"));
    PermitId permit = approver.does(() -> approval.approve(whole, id, version(site, id), new Approval.Grant("主体施工", 120, "", "同意")));
    site.doing(() -> workdays.report(whole, permit, Moments.day(Instant.now()), 100));
  }

  private long version(SeedPerson site, ApplicationId id) {
    try {
      return site.does(() -> applications.get(site.whole(), id)).version();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
