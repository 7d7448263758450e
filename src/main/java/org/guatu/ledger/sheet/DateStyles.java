package org.guatu.ledger.sheet;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which cell styles of a workbook show a number as a date. */
final class DateStyles extends DefaultHandler {
  private final Map<Integer, String> formats = new HashMap<>();
  private final BitSet dated = new BitSet();
  private boolean inCellFormats;
  private int style;

  boolean dated(int style) {
    return style >= 0 && dated.get(style);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "numFmt" -> formats.put(number(attributes.getValue("numFmtId")), attributes.getValue("formatCode"));
      case "cellXfs" -> inCellFormats = true;
      case "xf" -> {
        if (inCellFormats) {
          int format = number(attributes.getValue("numFmtId"));
          dated.set(style++, format > 0 && DateUtil.isADateFormat(format, formats.get(format)));
        }
      }
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (name.equals("cellXfs")) {
      inCellFormats = false;
    }
  }

  private static int number(String text) {
    return text == null || !text.matches("\\d{1,9}") ? 0 : Integer.parseInt(text);
  }
}
