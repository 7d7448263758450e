package org.guatu.identity;

/** The one who acts lacks the permission: 403. */
public class Forbidden extends RuntimeException {
  private final Permission permission;

  public Forbidden(Permission permission) {
    super("needs " + permission, null, false, false);
    this.permission = permission;
  }

  public Permission permission() {
    return permission;
  }
}
