package org.guatu.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guatu.document.paper.Paper;
import org.guatu.figure.FigureText;
import org.guatu.figure.FigureValue;
import org.guatu.figure.Snapshot;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Money;

/** Lays a brief out as an official paper; what each number means stands in the annex. */
public final class BriefPaper {
  private BriefPaper() {}

  /** A draft: it has no number and says so. */
  public static Paper of(BriefDraft draft, AsOf asOf, String zone) {
    return paper(draft.text(), draft.figures(), "（草稿，未编号）", asOf, asOf.day(), zone);
  }

  public static Paper of(PublishedBrief brief, String zone) {
    return paper(brief.text(), brief.figures(), brief.number(), brief.asOf(), Moments.day(brief.publishedAt()), zone);
  }

  private static Paper paper(BriefText text, List<Snapshot> figures, String number, AsOf asOf, LocalDate date, String zone) {
    List<Paper.Block> blocks = text.blocks().stream().<Paper.Block>map(block -> new Paper.Paragraph(block.kind(), block.text())).toList();
    return new Paper(Paper.Form.GENERAL, zone + "专报", number, text.title(), blocks, zone, date, annex(figures, asOf), zone);
  }

  private static List<Paper.Paragraph> annex(List<Snapshot> figures, AsOf asOf) {
    List<Paper.Paragraph> annex = new ArrayList<>();
    annex.add(new Paper.Paragraph(Paper.Kind.HEADING, "附：数据说明"));
    annex.add(new Paper.Paragraph(Paper.Kind.BODY,
        "数据截至 %s，记录截至 %s。比率按规则截尾或四舍五入到小数点后两位，金额最多两位小数。".formatted(Moments.minute(asOf.at()), Moments.minute(asOf.knownAt()))));
    int number = 1;
    for (Snapshot figure : figures) {
      boolean complete = figure.value() instanceof FigureValue.Amount(Money money)
          && money.in(FigureText.unit(figure.unit())).toPlainString().equals(figure.text());
      String exact = complete ? "" : FigureText.exact(figure.value());
      String value = figure.text().equals("—") ? "没有记录" : figure.text() + figure.unit() + (exact.isEmpty() ? "" : "（" + exact + "）");
      annex.add(new Paper.Paragraph(Paper.Kind.BODY, "%d．%s：%s。口径：%s".formatted(number++, figure.name(), value, figure.definition())));
    }
    return annex;
  }
}
