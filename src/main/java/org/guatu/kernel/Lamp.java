package org.guatu.kernel;

/** 灯: the state of a thing that has a plan. Always shown as shape, colour and word together. */
public enum Lamp {
  STOP,
  LATE,
  WARN,
  OK,
  IDLE,
  DONE;

  private final String css = "lamp-" + name().toLowerCase(java.util.Locale.ROOT);

  /** The class that draws the mark beside the word. */
  public String css() {
    return css;
  }

  /** The word: 正常, 预警, 滞后, 已完成, 未启动, 停工. */
  public String word() {
    return Words.of(this);
  }
}
