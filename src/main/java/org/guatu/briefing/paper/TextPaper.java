package org.guatu.briefing.paper;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A paper as plain text: one paragraph a line. */
final class TextPaper {
  private static final String INDENT = "　　";

  private TextPaper() {}

  static byte[] of(Paper paper) {
    StringBuilder text = new StringBuilder();
    text.append(paper.mark()).append('\n').append(paper.number()).append("\n\n").append(paper.title()).append("\n\n");
    append(text, paper.blocks());
    text.append('\n').append(INDENT).append(paper.signer()).append('\n').append(INDENT).append(paper.writtenDate()).append('\n');
    if (!paper.annex().isEmpty()) {
      text.append('\n');
      append(text, paper.annex());
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder text, List<Paper.Block> blocks) {
    blocks.forEach(block -> text.append(INDENT).append(block.text()).append('\n'));
  }
}
