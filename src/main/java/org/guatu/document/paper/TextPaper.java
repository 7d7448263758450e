package org.guatu.document.paper;

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

  private static void append(StringBuilder text, List<? extends Paper.Block> blocks) {
    for (Paper.Block block : blocks) {
      switch (block) {
        case Paper.Paragraph(Paper.Kind kind, String words) -> text.append(kind == Paper.Kind.ADDRESSEE ? "" : INDENT).append(words).append('\n');
        case Paper.Picture picture -> text.append('\n').append(picture.caption()).append('\n').append(picture.content()).append('\n');
      }
    }
  }
}
