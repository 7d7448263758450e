package org.guatu.resumption.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Words;
import org.guatu.ledger.Column;
import org.guatu.ledger.Format;
import org.guatu.ledger.Ledgers;
import org.guatu.ledger.Listing;
import org.guatu.ledger.RowSink;
import org.guatu.organization.AreaId;
import org.guatu.resumption.HeldBy;
import org.guatu.resumption.SiteFilter;
import org.guatu.resumption.application.Course;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.figures.CampaignProgress;
import org.guatu.resumption.figures.StandingSite;
import org.guatu.resumption.permit.Permit;
import org.guatu.resumption.permit.PermitQuery;
import org.guatu.resumption.permit.PermitStatus;
import org.guatu.resumption.permit.Permits;
import org.guatu.resumption.procedure.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The office's lists as workbooks: what is seen, by its filters, on all its pages. */
@Controller
class OfficeExportController {
  /** As many rows as are read at a time. */
  private static final int PORTION = 1000;

  private final QueueRows queue;
  private final StandingRows standing;
  private final CampaignProgress progress;
  private final Permits permits;
  private final Ledgers ledgers;
  private final Clock clock;

  OfficeExportController(QueueRows queue, StandingRows standing, CampaignProgress progress, Permits permits, Ledgers ledgers, Clock clock) {
    this.queue = queue;
    this.standing = standing;
    this.progress = progress;
    this.permits = permits;
    this.ledgers = ledgers;
    this.clock = clock;
  }

  @GetMapping(QueueController.PATH + "/export")
  @Requires(Permission.RESUMPTION_REVIEW)
  void queue(@RequestParam(defaultValue = "false") boolean paused, @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable UUID area,
      HttpServletResponse response) throws IOException {
    SiteFilter filter = new SiteFilter(q, area == null ? null : new AreaId(area), null);
    Scope scope = Access.scopeOf(Permission.RESUMPTION_REVIEW);
    List<Column> columns = List.of(Column.text("site", "工地", 200).width(30), Column.text("kind", "种类", 20), Column.text("status", "进度", 40).width(20),
        Column.text("due", paused ? "整改期限" : "时限", 20).width(18), Column.text("left", "剩余", 40).width(20), Column.text("holder", "在谁手里", 60).width(18),
        Column.text("submitted", "提交", 20).width(18));
    write("resumption-queue", paused ? "整改中的申请" : "核查队列", q, columns, "paused=" + paused + " q=" + q + " area=" + area, response, sink -> queued(scope, paused, filter, row -> {
      Course course = row.application().course();
      Instant due = !paused ? course.dueAt() : course.mendUntil() == null ? null : Moments.endOf(course.mendUntil());
      sink.row(row.application().projectName(), Words.of(row.application().kind()), Words.of(course.status()) + (course.recommended() ? "，已建议批准" : ""),
          minute(due), row.left(), row.holder(), minute(course.submittedAt()));
    }));
  }

  /** @param reached only the projects that have come so far; null for all */
  @GetMapping(CampaignController.PATH + "/{id}/export")
  @Requires(Permission.RESUMPTION_PROCEDURE)
  void campaign(@PathVariable UUID id, @RequestParam(required = false) CampaignProgress.@Nullable Reached reached, HttpServletResponse response)
      throws IOException {
    var rows = progress.of(Access.scopeOf(Permission.RESUMPTION_PROCEDURE), new CampaignId(id));
    List<Column> columns = List.of(Column.text("site", "工地", 200).width(30), Column.text("reached", "办到哪一步", 20).width(20), Column.text("application", "申请", 20),
        Column.text("campaign", "申请所在的专项", 100), Column.text("permit", "通知", 40).width(22), Column.day("worked", "首个工作日"),
        Column.text("officer", "复工专员", 40));
    write("resumption-campaign", "复工专项所及的工地", "", columns, "campaign=" + id + " reached=" + reached, response, sink -> rows.stream()
        .filter(row -> reached == null || row.reached() == reached)
        .forEach(row -> sink.row(row.name(), Words.of(row.reached()), row.status() == null ? "" : Words.of(row.status()), row.elsewhere(), row.number(), row.worked(), row.officer())));
  }

  /** What was asked goes out to who may ask, as on the page. */
  @GetMapping(StandingController.PATH + "/export")
  void standing(HttpServletResponse response) throws IOException {
    boolean asks = Access.current().may(Permission.RESUMPTION_ASK);
    List<Column> columns = new ArrayList<>(List.of(Column.text("state", "状态", 20), Column.text("site", "工地", 200).width(30), Column.text("why", "原因", 40).width(16),
        Column.text("waiting-for", "等谁", 120).width(24), Column.day("since", "从何时起"), Column.integer("days", "已等（天）"),
        Column.day("due", "办理时限")));
    if (asks) {
      columns.add(Column.text("asked", "过问", 20).width(18));
      columns.add(Column.text("answer", "答复", 200).width(30));
    }
    write("resumption-standing", "未复工工地", "", columns, "standing", response, sink -> standing.of(Integer.MAX_VALUE).forEach(row -> {
      StandingSite site = row.site();
      List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(Words.of(site.state()), site.name(), Words.of(site.why()), site.waitingFor(), site.since() == null ? null : Moments.day(site.since()),
          row.days(), site.dueAt() == null ? null : Moments.day(site.dueAt().minusNanos(1))));
      if (asks) {
        cells.add(row.asked() == null ? "" : minute(row.asked().createdAt()));
        cells.add(row.answer());
      }
      sink.row(cells.toArray());
    }));
  }

  @GetMapping(OfficePermitController.PATH + "/export")
  void permits(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable PermitStatus status, @RequestParam(required = false) @Nullable UUID area,
      @RequestParam(defaultValue = "0") int within, @RequestParam(required = false) HeldBy.@Nullable By by, @RequestParam(defaultValue = "") String holder,
      HttpServletResponse response) throws IOException {
    LocalDate today = Moments.day(clock.instant());
    var asked = new OfficePermitsPage.Asked(q, status, area, within, by == null ? null : new HeldBy(by, holder));
    Scope scope = Access.scopeOf(Permission.RESUMPTION_READ);
    List<Column> columns = List.of(Column.text("number", "文号", 40).width(22), Column.text("site", "工地", 200).width(30), Column.text("status", "状态", 20),
        Column.text("scope", "准予范围", 200).width(30), Column.integer("headcount", "人数上限"), Column.day("from", "起"), Column.day("until", "止"),
        Column.text("issued", "签发", 20).width(18), Column.text("issuer", "签发人", 60));
    write("resumption-permits-seen", "准予复工通知", q, columns, String.valueOf(asked.address("").build().getQuery()), response, sink -> issued(scope, asked, today, each ->
        sink.row(each.numberText(), each.projectName(), Words.of(each.status()), each.scope(), each.headcountCap(), each.validFrom(), each.validUntil(),
            minute(each.issuedAt()), each.signer())));
  }

  /** The queue to its end, in portions, each from where the last one ended. */
  private void queued(Scope scope, boolean paused, SiteFilter filter, Consumer<QueuePage.Row> line) {
    ResumptionApplication last = null;
    List<QueuePage.Row> portion;
    do {
      portion = queue.of(scope, paused, filter, last == null ? null : last.course().dueAt(), last == null ? null : last.id(), PORTION);
      portion.forEach(line);
      last = portion.isEmpty() ? null : portion.getLast().application();
    } while (portion.size() == PORTION);
  }

  /** The permits to the last, in portions, each from where the last one ended. */
  private void issued(Scope scope, OfficePermitsPage.Asked asked, LocalDate today, Consumer<Permit> line) {
    PermitQuery.Place place = null;
    List<Permit> portion;
    do {
      portion = permits.list(scope, asked.query(today, place, PORTION));
      portion.forEach(line);
      place = portion.isEmpty() ? null : new PermitQuery.Place(portion.getLast().year(), portion.getLast().number());
    } while (portion.size() == PORTION);
  }

  private void write(String code, String title, String words, List<Column> columns, String seen, HttpServletResponse response, Consumer<RowSink> sink) throws IOException {
    Instant now = clock.instant();
    List<String> notes = new ArrayList<>(List.of("数据截至 " + Moments.minute(now), "导出人 " + Access.current().actor().name()));
    if (!words.isBlank()) {
      notes.add("项目名称含 " + words);
    }
    response.setContentType(Format.XLSX.mediaType());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
        .filename(title + Moments.day(now) + Format.XLSX.suffix(), StandardCharsets.UTF_8).build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    ledgers.export(new Listing(code, title, notes, columns), seen, Format.XLSX, response.getOutputStream(), sink);
  }

  private static String minute(@Nullable Instant moment) {
    return moment == null ? "" : Moments.minute(moment);
  }
}
