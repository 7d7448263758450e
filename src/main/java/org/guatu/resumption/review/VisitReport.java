package org.guatu.resumption.review;

import java.util.ArrayList;
import java.util.List;
import org.guatu.document.AttachmentId;
import org.guatu.kernel.Fields;
import org.guatu.resumption.review.VisitFinding.Seen;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a visit as it is written.
 *
 * @param passed null if nothing is chosen
 * @param outcome in words; may be blank, since the lines say what was seen
 * @param lines one for each item of the checklist, in its order
 * @param photos attachments of the application
 */
public record VisitReport(@Nullable Boolean passed, @Nullable String outcome, List<Line> lines, List<AttachmentId> photos) {
  /** What is written at an item. @param seen null if nothing is chosen */
  public record Line(@Nullable Seen seen, @Nullable String note) {}

  /** Every item has its result, a failing one its reason, and nobody passes a site at which an item fails. @param fields takes what is wrong */
  List<VisitFinding> findings(List<String> items, Fields fields) {
    List<VisitFinding> findings = new ArrayList<>();
    for (int at = 0; at < items.size(); at++) {
      Line line = at < lines.size() ? lines.get(at) : new Line(null, null);
      String note = fields.line("note." + at, "看到的情况", line.note(), 300);
      if (line.seen() == null) {
        fields.wrong("seen." + at, "请选择“" + items.get(at) + "”是否符合");
      } else {
        if (line.seen() == Seen.FAILS && note.isEmpty()) {
          fields.wrong("note." + at, "请写明“" + items.get(at) + "”哪里不符合");
        }
        findings.add(new VisitFinding(items.get(at), line.seen(), note));
      }
    }
    long failing = findings.stream().filter(VisitFinding::fails).count();
    if (passed == null) {
      fields.wrong("passed", "请选择总的结果");
    } else if (passed && failing > 0) {
      fields.wrong("passed", failing + " 项不符合，结果不能是符合");
    } else if (passed && findings.stream().noneMatch(each -> each.seen() == Seen.CONFORMS)) {
      fields.wrong("passed", "没有一项看过并且符合，结果不能是符合");
    }
    return findings;
  }
}
