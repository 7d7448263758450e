package org.guatu.identity;

/** The headings of the main navigation, in their order. */
public enum NavGroup {
  DESK("工作台"),
  RESUMPTION("复工复产"),
  PROJECT("项目挂图"),
  INVESTMENT("招商引资"),
  ECONOMY("经济运行与政策融资"),
  SYSTEM("系统");

  private final String title;

  NavGroup(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
