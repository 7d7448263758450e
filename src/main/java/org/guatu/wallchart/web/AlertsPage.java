package org.guatu.wallchart.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Moments;
import org.guatu.wallchart.AlertBoard;
import org.jspecify.annotations.Nullable;

/**
 * 需要过问的事: all of it, or those of a lamp and a department.
 *
 * @param all every one
 * @param lamp null for every lamp
 * @param department its short name; null for every department
 */
public record AlertsPage(AlertBoard all, @Nullable Lamp lamp, @Nullable String department, AsOf asOf) {
  static final String PATH = "/wallchart/alerts";

  /** The address of these. @param lamp null for every lamp @param department null for every department */
  public static String address(@Nullable Lamp lamp, @Nullable String department) {
    String filter = (lamp == null ? "" : "&lamp=" + lamp.name()) + (department == null ? "" : "&department=" + URLEncoder.encode(department, StandardCharsets.UTF_8));
    return PATH + (filter.isEmpty() ? "" : "?" + filter.substring(1));
  }

  /** Those that are listed. */
  public AlertBoard board() {
    return all.only(lamp, department);
  }

  public boolean filtered() {
    return lamp != null || department != null;
  }

  /** "只列滞后 · 建局" */
  public String filter() {
    return "只列" + (lamp == null ? "" : lamp.word()) + (lamp == null || department == null ? "" : " · ") + (department == null ? "" : department);
  }

  public String asOfInFull() {
    return Moments.minute(asOf.at());
  }
}
