package org.guatu.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.guatu.kernel.Moments;

/**
 * A line of demo/resumption.csv: one act of one person.
 *
 * @param site the project's number; "" for what concerns all of them
 * @param actor the login name
 * @param words what he says, in the order in which the step needs it
 */
record SiteAct(Instant moment, String site, String actor, Step step, List<String> words) {
  /** Who takes a step. */
  enum Side { OFFICE, REVIEW, SITE }

  /** What can be done. */
  enum Step {
    DRAFT(Side.OFFICE), ENACT(Side.OFFICE), PUBLISH(Side.OFFICE), OPEN(Side.OFFICE), DUTY(Side.OFFICE), ASK(Side.OFFICE),
    TAKE(Side.REVIEW), VISIT(Side.REVIEW), VISITED(Side.REVIEW), RETURN(Side.REVIEW), RECOMMEND(Side.REVIEW), APPROVE(Side.REVIEW),
    REJECT(Side.REVIEW), SUSPEND(Side.REVIEW),
    BEGIN(Side.SITE), SUPPLEMENT(Side.SITE), FILL(Side.SITE), HALF(Side.SITE), SELF_CHECK(Side.SITE), SIGN(Side.SITE), SUBMIT(Side.SITE),
    MEND(Side.SITE), RESUBMIT(Side.SITE), WORKED(Side.SITE);

    private final Side side;

    Step(Side side) {
      this.side = side;
    }

    Side side() {
      return side;
    }
  }

  static SiteAct of(CSVRecord row) {
    return new SiteAct(Moments.parse(row.get("moment")), row.get("site"), row.get("actor"), Step.valueOf(row.get("step")),
        List.of(row.get("words").split("\\|", -1)));
  }

  LocalDate day() {
    return Moments.day(moment);
  }

  String word(int at) {
    return words.get(at);
  }

  int number(int at) {
    return Integer.parseInt(words.get(at));
  }

  LocalDate date(int at) {
    return LocalDate.parse(words.get(at));
  }

  /** "condition=text;condition=text" as condition → text, in that order. */
  Map<String, String> list(int at) {
    Map<String, String> list = new LinkedHashMap<>();
    for (String line : words.get(at).split(";")) {
      String[] parts = line.split("=", 2);
      list.put(parts[0], parts[1]);
    }
    return list;
  }
}
