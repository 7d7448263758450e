package org.guatu.project;

import java.util.List;
import org.guatu.figure.Reading;
import org.guatu.kernel.Lamp;
import org.jspecify.annotations.Nullable;

/** A panel beside a project's record, from a module above or an adapter to one below: its problems, papers, permits. One SQL statement at most. */
public interface ProjectPanel {
  /** "问题" */
  String title();

  /** Its place, smallest first. */
  int order();

  /** The lines shown, and where to add one; null if the panel is not for the one who reads. */
  @Nullable Content content(Reading reading, ProjectId project);

  /** What a panel holds. */
  record Content(List<Line> lines, String empty, @Nullable String addLabel, @Nullable String addPath) {}

  /** A line of a panel. */
  record Line(@Nullable Lamp lamp, String text, @Nullable String path, String note, String right) {}
}
