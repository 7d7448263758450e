package org.guatu.resumption.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.kernel.Fields;
import org.guatu.kernel.NotFound;
import org.guatu.resumption.application.ApplicationForms;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.application.Submission;
import org.guatu.resumption.procedure.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the steps of programs into the use cases: the site's own here, the office's as its forms do. */
@Component
class ApplicationMoves {
  private final Applications applications;
  private final ApplicationForms forms;
  private final Submission submission;
  private final ReviewMoves reviews;

  ApplicationMoves(Applications applications, ApplicationForms forms, Submission submission, ReviewMoves reviews) {
    this.applications = applications;
    this.forms = forms;
    this.submission = submission;
    this.reviews = reviews;
  }

  /** @throws NotFound if there is no such step */
  void take(String step, ApplicationId id, long version, ResumptionJson.Step wish) {
    switch (step) {
      case "self-check" -> forms.selfCheck(Access.scopeOf(Permission.RESUMPTION_APPLY), id, version);
      case "sign" -> sign(id, wish);
      case "submit" -> submit(id, version);
      case "withdraw" -> forms.withdraw(Access.scopeOf(Permission.RESUMPTION_APPLY), id, version, said(wish.reasons()));
      default -> reviews.take(Arrays.stream(ReviewStep.values()).filter(each -> each.id().equals(step)).findFirst().orElseThrow(() -> new NotFound("step", step)),
          id.value(), version, typed(wish));
    }
  }

  private void sign(ApplicationId id, ResumptionJson.Step wish) {
    Fields fields = new Fields();
    Party party = fields.choice("party", "签字方", wish.party(), Party.class);
    String content = fields.required("contentHash", "内容校验值", wish.contentHash(), 64);
    fields.check();
    submission.sign(Access.scopeOf(Permission.RESUMPTION_SIGN), id, party, content);
  }

  /** Sent for the first time, or again after it was mended. */
  private void submit(ApplicationId id, long version) {
    var scope = Access.scopeOf(Permission.RESUMPTION_APPLY);
    if (applications.get(scope, id).status() == ApplicationStatus.RECTIFY) {
      submission.resubmit(scope, id, version);
    } else {
      submission.submit(scope, id, version);
    }
  }

  /** As the office's forms send it. */
  private static Map<String, String> typed(ResumptionJson.Step wish) {
    Map<String, String> typed = new HashMap<>();
    typed.put("reasons", said(wish.reasons()));
    typed.put("remedy", said(wish.remedy()));
    typed.put("visitOn", said(wish.visitOn()));
    typed.put("checklist", said(wish.checklist()));
    typed.put("visit", wish.visit() == null ? "" : wish.visit().toString());
    typed.put("passed", wish.passed() == null ? "" : wish.passed() ? "yes" : "no");
    typed.put("outcome", said(wish.outcome()));
    List<ResumptionJson.Seen> findings = Objects.requireNonNullElse(wish.findings(), List.of());
    for (int line = 0; line < findings.size(); line++) {
      typed.put("seen." + line, said(findings.get(line).seen()));
      typed.put("note." + line, said(findings.get(line).note()));
    }
    typed.put("scope", said(wish.scope()));
    typed.put("headcountCap", wish.headcountCap() == null ? "" : wish.headcountCap().toString());
    typed.put("conditions", said(wish.conditions()));
    if (wish.mend() != null) {
      wish.mend().forEach((code, note) -> typed.put("mend." + code, note));
    }
    return typed;
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }
}
