package org.guatu.resumption.review;

import java.util.Set;
import org.guatu.document.Documents;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.project.ProjectId;
import org.guatu.resumption.Readiness;
import org.guatu.resumption.ReadinessCheck;
import org.springframework.stereotype.Component;

/** Whether papers hang on the project's record. */
@Component
class DocumentsPresent implements ReadinessCheck {
  static final String CODE = "documents-present";

  private final Documents documents;

  DocumentsPresent(Documents documents) {
    this.documents = documents;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Readiness of(Scope scope, ProjectId project, AsOf asOf) {
    int count = documents.counts(scope, "project", Set.of(project.value())).getOrDefault(project.value(), 0);
    return new Readiness(count > 0 ? Readiness.State.MET : Readiness.State.UNKNOWN, "项目档案有附件 " + count + " 件", null);
  }
}
