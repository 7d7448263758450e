package org.guatu.identity;

/** A line of the main navigation: one bean in the module that owns the page, shown to whoever has the permission. */
public interface NavEntry {
  /** The group it stands in, such as 项目挂图 or 系统. */
  String group();

  String title();

  /** Such as "/identity/accounts". */
  String path();

  Permission permission();

  /** Among all entries; a group stands where its first entry stands. Hundreds for the group, tens for the entry. */
  int order();

  static NavEntry of(String group, String title, String path, Permission permission, int order) {
    return new Line(group, title, path, permission, order);
  }

  /** The plain form. */
  record Line(String group, String title, String path, Permission permission, int order) implements NavEntry {}
}
