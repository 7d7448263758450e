package org.guatu.briefing.press;

/** The clauses and sentences of a flat text, seen from one place in it. What has no end within reach is cut there. */
record Context(String flat) {
  /** No sentence of a newspaper is longer; keeps the work in bounds whatever is pasted. */
  private static final int REACH = 400;
  private static final String SENTENCE = "。!?" + PlainText.PARAGRAPH;
  private static final String CLAUSE = SENTENCE + ",;:";

  int sentenceStart(int index) {
    return start(index, SENTENCE);
  }

  int sentenceEnd(int index) {
    return end(index, SENTENCE);
  }

  int clauseStart(int index) {
    return start(index, CLAUSE);
  }

  int clauseEnd(int index) {
    return end(index, CLAUSE);
  }

  private int start(int index, String marks) {
    int i = index;
    while (i > 0 && index - i < REACH && !stops(i - 1, marks)) {
      i--;
    }
    return i;
  }

  private int end(int index, String marks) {
    int i = index;
    while (i < flat.length() && i - index < REACH && !stops(i, marks)) {
      i++;
    }
    return i;
  }

  /** A comma inside a number or between digits does not end a clause. */
  private boolean stops(int index, String marks) {
    char c = flat.charAt(index);
    boolean separator = c == ',' && index > 0 && index + 1 < flat.length() && Character.isDigit(flat.charAt(index - 1))
        && Character.isDigit(flat.charAt(index + 1));
    return marks.indexOf(c) >= 0 && !separator;
  }
}
