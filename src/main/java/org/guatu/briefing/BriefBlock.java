package org.guatu.briefing;

import java.util.List;
import java.util.stream.Collectors;
import org.guatu.document.paper.Paper;

/**
 * A paragraph of a brief.
 *
 * @param added whether a person wrote it beside the template; its numbers were checked, not inserted
 */
public record BriefBlock(Paper.Kind kind, List<BriefRun> runs, boolean added) {
  public String text() {
    return runs.stream().map(BriefRun::text).collect(Collectors.joining());
  }
}
