package org.guatu.briefing;

import java.util.List;
import java.util.stream.Collectors;

/** What a brief says, with every number and name tied to its figure. */
public record BriefText(String title, List<BriefBlock> blocks) {
  /** The plain words, one paragraph a line. */
  public String plain() {
    return blocks.stream().map(BriefBlock::text).collect(Collectors.joining("\n\n"));
  }
}
