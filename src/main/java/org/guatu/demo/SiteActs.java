package org.guatu.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guatu.document.AttachmentId;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.Ids;
import org.guatu.resumption.application.Answer;
import org.guatu.resumption.application.ApplicationForms;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationKind;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.application.Item;
import org.guatu.resumption.application.ItemEntry;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.application.Submission;
import org.guatu.resumption.permit.FirstWorkdays;
import org.guatu.resumption.permit.Permits;
import org.guatu.resumption.procedure.Party;
import org.springframework.stereotype.Component;

/** What a site and the three parties over it do with its application, up to the first working day. */
@Component
class SiteActs {
  private final ApplicationForms forms;
  private final Submission submission;
  private final Applications applications;
  private final SiteEvidence evidence;
  private final Permits permits;
  private final FirstWorkdays workdays;

  SiteActs(ApplicationForms forms, Submission submission, Applications applications, SiteEvidence evidence, Permits permits, FirstWorkdays workdays) {
    this.forms = forms;
    this.submission = submission;
    this.applications = applications;
    this.evidence = evidence;
    this.permits = permits;
    this.workdays = workdays;
  }

  void take(SiteBook book, SiteAct act) {
    Scope site = SiteBook.scope(Permission.RESUMPTION_APPLY);
    switch (act.step()) {
      case BEGIN -> book.begun(act, forms.begin(site, book.campaign(), book.project(act), ApplicationKind.RESUMPTION));
      case SUPPLEMENT -> book.begun(act, forms.begin(site, book.campaign(), book.project(act), ApplicationKind.SUPPLEMENT));
      case HALF -> fill(site, book.application(act), act.number(0));
      case FILL -> describe(site, book.application(act), act, fill(site, book.application(act), Integer.MAX_VALUE));
      case SELF_CHECK -> forms.selfCheck(site, book.application(act), get(book.application(act)).version());
      case SIGN -> submission.sign(SiteBook.scope(Permission.RESUMPTION_SIGN), book.application(act), Party.valueOf(act.word(0)),
          applications.sheet(SiteBook.scope(Permission.RESUMPTION_READ), book.application(act)).contentHash());
      case SUBMIT -> submission.submit(site, book.application(act), get(book.application(act)).version());
      case MEND -> mend(site, book.application(act), act.list(0));
      case RESUBMIT -> submission.resubmit(site, book.application(act), get(book.application(act)).version());
      case WORKED -> workdays.report(site, permits.of(site, book.application(act)).orElseThrow().id(), act.day(), act.number(0));
      default -> throw new IllegalArgumentException(act.toString());
    }
  }

  /** Answers so many of the conditions, from the first one on. @return what hangs on the application, by file */
  private Map<String, AttachmentId> fill(Scope site, ApplicationId id, int conditions) {
    Map<String, AttachmentId> attached = evidence.attach(id);
    evidence.proofs().stream().limit(conditions).forEach(proof -> forms.save(site, id, new ItemEntry(Ids.next().toString(), proof.condition(), 0,
        Answer.MET, proof.remark(), proof.files().stream().map(attached::get).toList()), null));
    return attached;
  }

  private void describe(Scope site, ApplicationId id, SiteAct act, Map<String, AttachmentId> attached) {
    forms.describe(site, id, get(id).version(), new ResumptionApplication.Particulars(act.date(1), act.number(0), attached.get(SiteEvidence.PLAN)));
  }

  private void mend(Scope site, ApplicationId id, Map<String, String> mended) {
    Map<String, Item> items = applications.sheet(SiteBook.scope(Permission.RESUMPTION_READ), id).items();
    mended.forEach((condition, how) -> {
      Item before = items.get(condition);
      List<AttachmentId> proofs = new ArrayList<>(before == null ? List.of() : before.evidence());
      proofs.add(evidence.attachMended(id));
      forms.save(site, id, new ItemEntry(Ids.next().toString(), condition, before == null ? 0 : before.version(), Answer.MET, how, proofs), null);
    });
  }

  private ResumptionApplication get(ApplicationId id) {
    return applications.get(SiteBook.scope(Permission.RESUMPTION_READ), id);
  }
}
