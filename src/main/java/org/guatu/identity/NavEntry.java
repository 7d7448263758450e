package org.guatu.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page that stands in the main navigation. One bean each, in the module that owns the page. */
public interface NavEntry {
  NavGroup group();

  /** "项目台账" */
  String title();

  /** The page's path; pages below it mark the same entry as current. */
  String path();

  /** Where pages stand that mark the entry as current too, though they are not below its path. */
  default List<String> also() {
    return List.of();
  }

  /** Who sees it; null for everybody who is signed in. */
  @Nullable Permission permission();

  /** Whether it stands in this one's navigation. */
  default boolean isFor(Access viewer) {
    Permission needed = permission();
    return needed == null || viewer.may(needed);
  }

  /** Its place in the group, smallest first. */
  int order();

  /** An entry without anything of its own, for a one-line bean. */
  static NavEntry of(NavGroup group, String title, String path, @Nullable Permission permission, int order, String... also) {
    return new Plain(group, title, path, permission, order, List.of(also));
  }

  /** What {@link #of} makes. */
  record Plain(NavGroup group, String title, String path, @Nullable Permission permission, int order, List<String> also) implements NavEntry {}
}
