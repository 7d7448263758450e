package org.guatu.kernel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The as-of control of a page: what moment it shows, by whose knowledge, and the addresses of the days beside it.
 *
 * @param path the page's path
 * @param others the page's other parameters, which a change of time keeps
 * @param asOf the parameter as it stands in the address; null for now
 * @param knownAt the parameter as it stands in the address; null for the latest records
 * @param now business time
 */
public record TimeControl(String path, Map<String, String> others, @Nullable String asOf, @Nullable String knownAt, Instant now) {

  public TimeControl {
    others = new LinkedHashMap<>(others);
    asOf = trimmed(asOf);
    knownAt = trimmed(knownAt);
  }

  private static @Nullable String trimmed(@Nullable String parameter) {
    return parameter == null || blank(parameter) ? null : parameter.trim();
  }

  /** The moment shown; now if the address says nothing that can be read. */
  public Instant at() {
    return read(asOf);
  }

  /** The moment whose knowledge is used. */
  public Instant known() {
    return read(knownAt);
  }

  /** "2020-03-02 18:00", or what was typed if it cannot be read. */
  public String text() {
    return asOf != null && unreadable(asOf) ? asOf : Moments.minute(at());
  }

  /** Whether the page looks back: it shows an earlier moment, or leaves out what was recorded later. */
  public boolean past() {
    return asOf != null && at().isBefore(now) || knownAt != null && read(knownAt).isBefore(now);
  }

  /** Whether the moment has not come: the page shows what is known so far. */
  public boolean ahead() {
    return at().isAfter(now);
  }

  /** Whether the page speaks of another moment than now, earlier or later. */
  public boolean away() {
    return past() || ahead();
  }

  /** "记录至最新", "按当时所知", or the moment whose knowledge is used. */
  public String knowledge() {
    if (knownAt == null) {
      return "记录至最新";
    }
    return read(knownAt).equals(at()) ? "按当时所知" : "记录至 " + Moments.minute(read(knownAt));
  }

  /** The address of the same page with the knowledge of that moment, or back with the latest records. */
  public String otherKnowledge() {
    return address(asOf, knownAt == null ? form(at(), asOf) : null);
  }

  public String dayBefore() {
    return address(form(at().minus(1, ChronoUnit.DAYS), asOf), shifted(-1));
  }

  /** The next day, but never beyond now. */
  public String dayAfter() {
    Instant next = at().plus(1, ChronoUnit.DAYS);
    return next.isBefore(now) ? address(form(next, asOf), shifted(1)) : toNow();
  }

  public String toNow() {
    return address(null, null);
  }

  /** Another path with this as-of carried on. */
  public String carry(String target) {
    StringBuilder out = new StringBuilder(target);
    append(out, "asOf", asOf);
    append(out, "knownAt", knownAt);
    return out.toString();
  }

  private String address(@Nullable String at, @Nullable String known) {
    StringBuilder out = new StringBuilder(path);
    others.forEach((name, value) -> append(out, name, value));
    append(out, "asOf", at);
    append(out, "knownAt", known);
    return out.toString();
  }

  /** Knowledge "of that moment" travels with the moment; a fixed one stays. */
  private @Nullable String shifted(int days) {
    return knownAt == null || !read(knownAt).equals(at()) ? knownAt : form(at().plus(days, ChronoUnit.DAYS), asOf);
  }

  private Instant read(@Nullable String text) {
    return text == null || unreadable(text) ? now : Moments.parse(text);
  }

  private static boolean unreadable(String text) {
    try {
      Moments.parse(text);
      return false;
    } catch (DateTimeParseException e) {
      return true;
    }
  }

  /** A day stays a day ("2020-03-02"), a minute a minute ("2020-03-02T18:00"). */
  private static String form(Instant moment, @Nullable String like) {
    if (like != null && (like.length() == 10 || like.endsWith("24:00"))) {
      return Moments.day(moment).toString();
    }
    return LocalDateTime.ofInstant(moment, Moments.SHANGHAI).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private static void append(StringBuilder out, String name, @Nullable String value) {
    if (!blank(value)) {
      out.append(out.indexOf("?") < 0 ? '?' : '&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
