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

  /** Whether the page speaks as of a moment, so that who looks back still does when he comes to it from the navigation. */
  default boolean travels() {
    return false;
  }

  /** An entry without anything of its own, for a one-line bean. */
  static NavEntry of(NavGroup group, String title, String path, @Nullable Permission permission, int order, String... also) {
    return new Plain(group, title, path, permission, order, List.of(also), false);
  }

  /** The same for a page that travels in time. */
  static NavEntry dated(NavGroup group, String title, String path, @Nullable Permission permission, int order) {
    return new Plain(group, title, path, permission, order, List.of(), true);
  }

  /** What {@link #of} and {@link #dated} make. */
  record Plain(NavGroup group, String title, String path, @Nullable Permission permission, int order, List<String> also, boolean travels)
      implements NavEntry {}
}
