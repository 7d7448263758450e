package org.guatu.figure;

import java.time.Instant;
import java.util.List;
import org.guatu.kernel.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * A thing that a leader should ask about.
 *
 * @param lamp {@link Lamp#STOP}, {@link Lamp#LATE} or {@link Lamp#WARN}
 * @param title one line with the subject's name in it: "示例项目 21 塔吊未复检，督导组责令停工"
 * @param link the page of the subject
 * @param department the short name of the office that answers for it; {@link #NOBODY} if none does
 * @param person who has it, with the office: "建局 · 督导员乙"; "—" if nobody was named
 * @param since since when it stands, for what has no time limit of its own; null if that is not known or says nothing
 * @param due until when; null if there is no time limit
 * @param step where it stands now, one line
 * @param actions what the reader may do about it, such as 批示 and 催办
 */
public record Alert(Lamp lamp, String title, String link, String department, String person, @Nullable Instant since, @Nullable Instant due,
    String step, List<Action> actions) {
  /** The department of what no department answers for. */
  public static final String NOBODY = "未指定";

  /** A word that leads to a page. */
  public record Action(String word, String link) {}
}
