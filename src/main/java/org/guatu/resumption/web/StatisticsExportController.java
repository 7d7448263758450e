package org.guatu.resumption.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.guatu.figure.Reading;
import org.guatu.figure.ShareRounding;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Words;
import org.guatu.ledger.Column;
import org.guatu.ledger.Format;
import org.guatu.ledger.Ledgers;
import org.guatu.ledger.Listing;
import org.guatu.resumption.HeldBy;
import org.guatu.resumption.figures.Splits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 复工统计 as a workbook: the table as it is seen. */
@Controller
class StatisticsExportController {
  private final Splits splits;
  private final Ledgers ledgers;
  private final ShareRounding rounding;
  private final Clock clock;

  StatisticsExportController(Splits splits, Ledgers ledgers, ShareRounding rounding, Clock clock) {
    this.splits = splits;
    this.ledgers = ledgers;
    this.rounding = rounding;
    this.clock = clock;
  }

  @GetMapping(StatisticsController.PATH + "/export")
  @Requires(Permission.FIGURE_READ)
  void export(@RequestParam(defaultValue = "area") String by, @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String knownAt, HttpServletResponse response) throws IOException {
    HeldBy.By wanted = StatisticsController.by(by);
    AsOf moment = AsOf.parse(asOf, knownAt, clock.instant());
    Reading reading = new Reading(Access.scopeOf(Permission.FIGURE_READ), moment);
    var printing = rounding.of(reading);
    List<Splits.Part> parts = splits.of(reading, wanted);
    Listing listing = new Listing("resumption-statistics", "复工统计", List.of(
        "数据截至 " + Moments.minute(moment.at()) + "，按 " + Moments.minute(moment.knownAt()) + " 所知", "导出人 " + Access.current().actor().name()), columns(wanted));
    response.setContentType(Format.XLSX.mediaType());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
        .filename("复工统计" + moment.day() + Format.XLSX.suffix(), StandardCharsets.UTF_8).build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    ledgers.export(listing, "by=" + by + " asOf=" + moment.at(), Format.XLSX, response.getOutputStream(), sink -> parts.forEach(part -> sink.row(part.name(),
        part.applications(), part.permits(), part.rate().numerator(), part.rate().denominator(), StatisticsPage.Row.of(part, printing).rate(),
        part.medianDays(), part.worstDays(), part.late(), part.returned(), part.notWorking())));
  }

  private static List<Column> columns(HeldBy.By by) {
    return List.of(Column.text("name", Words.of(by), 120).width(24), Column.integer("applications", "申请"), Column.integer("permits", "有效通知"),
        Column.integer("resumed", "已复工"), Column.integer("under-construction", "在建"), Column.text("rate", "复工率", 12).width(10),
        Column.integer("median-days", "办结中位数（天）").width(16), Column.integer("worst-days", "办结最长（天）").width(14), Column.integer("late", "超期决定"),
        Column.integer("returned", "退回整改"), Column.integer("not-working", "已批未复"));
  }
}
