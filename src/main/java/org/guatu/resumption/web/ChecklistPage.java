package org.guatu.resumption.web;

import java.util.List;
import org.guatu.resumption.review.Visit;
import org.jspecify.annotations.Nullable;

/** What is taken to a site on paper: every condition with its standard, and room for what is found. @param visit null where none is arranged */
public record ChecklistPage(ReviewPage review, @Nullable Visit visit) {
  /** What the visit was arranged to look at, line by line. */
  public List<String> asked() {
    return visit == null ? List.of() : visit.items();
  }

  /** What the site says of a condition. */
  public static String said(ReviewPage.Mark mark) {
    return switch (mark) {
      case MET -> "到位";
      case UNMET -> "未到位";
      case NA -> "不适用";
      case OPEN -> "未填";
    };
  }
}
