package org.guatu.briefing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.briefing.press.PressClaim;
import org.guatu.briefing.press.Verdict;
import org.guatu.figure.FigureCatalog;
import org.guatu.figure.Member;
import org.guatu.figure.Reading;
import org.guatu.figure.Snapshot;
import org.guatu.figure.Snapshots;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.Ids;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes briefs and keeps them: what went out stays as it was, and says where the ledger was restated since. */
@Component
public class Briefs {
  private static final int LONGEST = 2_000;
  private static final Duration AGAIN = Duration.ofDays(1);

  private final BriefDrafts drafts;
  private final BriefStore store;
  private final Snapshots snapshots;
  private final FigureCatalog figures;
  private final Clock clock;

  Briefs(BriefDrafts drafts, BriefStore store, Snapshots snapshots, FigureCatalog figures, Clock clock) {
    this.drafts = drafts;
    this.store = store;
    this.snapshots = snapshots;
    this.figures = figures;
    this.clock = clock;
  }

  /**
   * Publishes a brief under the next number of the year. Of a day that is not over it tells what holds now.
   *
   * @param key of the form, so that sending it twice publishes once
   * @throws InvalidInput at "as-of" if the day has not come; or if an added paragraph claims a number that the register says otherwise, or
   *     one that it does not know and that the writer does not answer for
   * @throws org.guatu.kernel.RuleViolation if somebody is named who is no member
   */
  @Requires(Permission.BRIEF_PUBLISH)
  @Transactional
  @Recorded("briefing.publish")
  public BriefId publish(Scope scope, BriefOrder order, UUID key) {
    Optional<BriefId> before = store.byKey(scope.zone(), key);
    if (before.isPresent()) {
      return before.get();
    }
    Instant now = clock.instant();
    AsOf asOf = soFar(order.asOf(), now);
    BriefOrder dated = new BriefOrder(order.template(), asOf, order.names(), order.added(), order.answersForUnverified());
    BriefDraft draft = drafts.write(scope, dated);
    refuse(objections(draft, dated));
    int year = Moments.day(now).getYear();
    String number = "专报〔%d〕%d号".formatted(year, store.nextNumber(scope.zone(), year));
    BriefId id = new BriefId(Ids.next());
    snapshots.keep(scope, draft.figures());
    PublishedBrief brief = new PublishedBrief(id, number, order.template(), draft.text(), asOf, now, Actor.current().name(), draft.figures());
    if (!store.add(scope.zone(), brief, Actor.current().account(), key)) {
      throw new Conflict(0);
    }
    AuditTrail.note("number", number);
    return id;
  }

  /** The number under which the same text as of the same moment was published within a day, by another form than this one. */
  @Requires(Permission.BRIEF_PUBLISH)
  @Transactional(readOnly = true)
  public Optional<String> same(Scope scope, BriefOrder order, UUID key) {
    return store.byKey(scope.zone(), key).isPresent() ? Optional.empty() : store.same(scope.zone(), order.asOf(), drafts.write(scope, order).text(), clock.instant().minus(AGAIN));
  }

  /**
   * The moment, or now on a day that is not over.
   *
   * @throws InvalidInput at "as-of" if the day has not come
   */
  public static AsOf soFar(AsOf asOf, Instant now) {
    if (asOf.day().isAfter(Moments.day(now))) {
      throw new InvalidInput("as-of", asOf.day() + " 还没有到，现在是 " + Moments.minute(now) + "，不能写这一天的专报");
    }
    return new AsOf(earlier(asOf.at(), now), earlier(asOf.knownAt(), now));
  }

  /** What keeps a draft from being published: field → message; empty if nothing does. */
  public static Map<String, String> objections(BriefDraft draft, BriefOrder order) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (order.added().stream().anyMatch(paragraph -> paragraph.length() > LONGEST)) {
      wrong.put("added", "每个补充段落最多 " + LONGEST + " 字");
    }
    List<String> messages = new ArrayList<>();
    for (PressClaim claim : draft.claims()) {
      if (claim.verdict() == Verdict.WRONG) {
        messages.add("“" + claim.quote() + "”与台账不符" + (claim.right() == null ? "：" + claim.note() : "，应为 " + claim.right() + (claim.named() ? "" : claim.unit())));
      }
    }
    if (!messages.isEmpty()) {
      wrong.put("added", String.join("；", messages));
    }
    boolean unverified = draft.claims().stream().anyMatch(claim -> claim.verdict() == Verdict.UNKNOWN);
    if (unverified && !order.answersForUnverified()) {
      wrong.put("unverified", "补充段落里有台账无法核对的数字，发布人须确认由自己负责");
    }
    return wrong;
  }

  /** @throws NotFound if there is none of this id in the zone */
  @Requires(Permission.BRIEF_READ)
  @Transactional(readOnly = true)
  public PublishedBrief get(Scope scope, BriefId id) {
    PublishedBrief brief = store.find(scope.zone(), id).orElseThrow(() -> new NotFound("brief", id.value()));
    return new PublishedBrief(id, brief.number(), brief.template(), brief.text(), brief.asOf(), brief.publishedAt(), brief.publishedBy(),
        snapshots.find(scope, store.figures(scope.zone(), id)));
  }

  /** Published briefs, the latest first. */
  @Requires(Permission.BRIEF_READ)
  @Transactional(readOnly = true)
  public List<PublishedBrief.Row> page(Scope scope, @Nullable BriefId after, int limit) {
    return store.page(scope.zone(), after, limit);
  }

  /** Its numbers for the same moment, as known now, where they differ from what was printed. */
  @Requires(Permission.BRIEF_READ)
  @Transactional(readOnly = true)
  public List<Correction> corrections(Scope scope, PublishedBrief brief) {
    Reading now = new Reading(Scope.wholeZone(scope.zone()), new AsOf(brief.asOf().at(), clock.instant()));
    List<Correction> corrections = new ArrayList<>();
    for (Snapshot printed : brief.figures()) {
      List<BriefRun> named = named(brief, printed.code());
      figures.find(printed.code()).map(figure -> named.isEmpty() ? snapshots.value(figure, now) : snapshots.read(figure, now))
          .ifPresent(today -> compare(printed, named, today, corrections));
    }
    return corrections;
  }

  /** Who is named as a member of the figure. */
  private static List<BriefRun> named(PublishedBrief brief, String code) {
    return brief.text().blocks().stream().flatMap(block -> block.runs().stream()).filter(run -> run.member() != null && code.equals(run.code())).toList();
  }

  private static void compare(Snapshot printed, List<BriefRun> named, Snapshot today, List<Correction> corrections) {
    if (!today.value().equals(printed.value())) {
      corrections.add(new Correction(printed.code(), printed.name(), printed.text() + printed.unit(), today.text() + today.unit(), false));
    }
    Set<UUID> members = today.members().stream().map(Member::id).collect(Collectors.toSet());
    named.stream().filter(run -> !members.contains(run.member())).forEach(run -> corrections.add(new Correction(printed.code(), printed.name(), run.text(), "不在其列", true)));
  }

  private static void refuse(Map<String, String> objections) {
    if (!objections.isEmpty()) {
      throw new InvalidInput(objections);
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
