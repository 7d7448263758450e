package org.guatu.resumption.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.document.Attachment;
import org.guatu.document.Documents;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Subject;
import org.guatu.project.ProjectId;
import org.guatu.resumption.Readiness;
import org.guatu.resumption.application.ConditionFacts;
import org.guatu.resumption.procedure.Condition;
import org.guatu.resumption.procedure.EvidenceKind;
import org.springframework.stereotype.Component;

/**
 * The papers and photos on the project's record that are of a kind that a condition asks for: all of them where it asks for the record itself,
 * else those that are named after it.
 */
@Component
class DocumentsOnRecord implements ConditionFacts {
  private static final int MOST = 5;

  private final Documents documents;

  DocumentsOnRecord(Documents documents) {
    this.documents = documents;
  }

  @Override
  public Map<String, List<Readiness.Fact>> of(Scope scope, ProjectId project, Collection<Condition> conditions, AsOf asOf) {
    List<Attachment> record = documents.list(scope, new Subject("project", project.value()), asOf);
    Map<String, List<Readiness.Fact>> facts = new HashMap<>();
    for (Condition condition : conditions) {
      List<Attachment> found = record.stream().filter(each -> condition.evidence().contains(each.type().isPicture() ? EvidenceKind.PHOTO : EvidenceKind.DOCUMENT))
          .filter(each -> DocumentsPresent.CODE.equals(condition.check()) || each.name().contains(condition.name())).limit(MOST).toList();
      if (!found.isEmpty()) {
        facts.put(condition.code(), found.stream().map(each -> new Readiness.Fact("项目档案有“" + each.name() + "”，" + each.actor() + "上传", each.recordedAt())).toList());
      }
    }
    return facts;
  }
}
