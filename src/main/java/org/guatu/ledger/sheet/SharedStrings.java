package org.guatu.ledger.sheet;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The table of texts that cells of a workbook point into: the only part of it held in memory, so its size is limited. */
final class SharedStrings extends DefaultHandler {
  private final List<String> texts = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private final int limit;
  private long characters;
  private boolean inText;
  private boolean inPhonetic;

  SharedStrings(int limit) {
    this.limit = limit;
  }

  String get(int index) {
    if (index < 0 || index >= texts.size()) {
      throw new UnreadableFile("工作簿损坏：文字表里没有第 " + index + " 项");
    }
    return texts.get(index);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "si" -> current.setLength(0);
      case "rPh" -> inPhonetic = true;
      case "t" -> inText = !inPhonetic;
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    switch (name) {
      case "si" -> texts.add(XmlText.decode(current.toString()));
      case "rPh" -> inPhonetic = false;
      case "t" -> inText = false;
      default -> {}
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (!inText) {
      return;
    }
    characters += length;
    if (characters > limit) {
      throw new UnreadableFile("工作簿里的文字超过 " + limit / 1_000_000 + " 百万字，请拆分后再导入");
    }
    current.append(chars, start, length);
  }
}
