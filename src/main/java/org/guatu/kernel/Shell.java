package org.guatu.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: the zone, who reads it, where they can go, and as of when the page speaks.
 *
 * @param zone the zone's short name in the top bar
 * @param mode what the zone is in as of the page's moment; null in ordinary times
 * @param who the one who is signed in, e.g. "建局 · 核查员丙"; null for nobody
 * @param searches whether they may use the search box
 * @param groups what they may open, in order
 * @param path the path of this page, without parameters
 * @param large whether 大字版 is switched on
 * @param csrf the token that every POST form carries as {@code _csrf}
 * @param time as of when the page speaks
 * @param build changes whenever the script or the style sheet changes
 */
public record Shell(String zone, @Nullable Mode mode, @Nullable String who, boolean searches, List<Group> groups, String path, boolean large,
    String csrf, TimeControl time, String build) {

  /** Other than ordinary times. @param word such as 应急 @param reason such as 疫情防控 */
  public record Mode(String word, String reason) {}

  /** A heading of the navigation with its entries. */
  public record Group(String title, boolean open, List<Entry> entries) {
    /** Where the heading itself leads: to its first entry. */
    public String path() {
      return entries.getFirst().path();
    }
  }

  /** A page that can be opened from the navigation. @param path with the as-of of the page it stands on, if the page it leads to speaks as of a moment */
  public record Entry(String title, String path, boolean current) {}

  /** A path on this server with the page's as-of carried on. */
  public String link(String path) {
    return time.carry(path);
  }
}
