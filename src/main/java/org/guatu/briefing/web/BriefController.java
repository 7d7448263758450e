package org.guatu.briefing.web;

import java.util.List;
import java.util.UUID;
import org.guatu.briefing.BriefId;
import org.guatu.briefing.BriefPaper;
import org.guatu.briefing.Briefs;
import org.guatu.briefing.PublishedBrief;
import org.guatu.document.paper.PaperFormat;
import org.guatu.document.paper.Papers;
import org.guatu.identity.Access;
import org.guatu.identity.NavEntry;
import org.guatu.identity.NavGroup;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.Moments;
import org.guatu.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Published briefs: the list, each with its restatements, and its files. */
@Controller
class BriefController {
  static final String PATH = "/briefing/briefs";
  private static final int SHOWN = 30;

  private final Briefs briefs;
  private final ZoneDirectory zones;

  BriefController(Briefs briefs, ZoneDirectory zones) {
    this.briefs = briefs;
    this.zones = zones;
  }

  @Bean
  static NavEntry briefsEntry() {
    return NavEntry.of(NavGroup.DESK, "专报", PATH, Permission.BRIEF_READ, 70);
  }

  @Bean
  static NavEntry pressCheckEntry() {
    return NavEntry.of(NavGroup.DESK, "核对文稿", CheckController.PATH, Permission.BRIEF_READ, 80);
  }

  @GetMapping(PATH)
  String list(@RequestParam(required = false) @Nullable UUID after, Model model) {
    List<PublishedBrief.Row> rows = briefs.page(scope(), after == null ? null : new BriefId(after), SHOWN + 1);
    List<PublishedBrief.Row> shown = rows.subList(0, Math.min(rows.size(), SHOWN));
    String next = rows.size() > SHOWN ? PATH + "?after=" + shown.getLast().id().value() : null;
    model.addAttribute("page", new BriefsPage(shown, next, Access.current().may(Permission.BRIEF_WRITE)));
    return "briefing/briefs";
  }

  @GetMapping(PATH + "/{id}")
  String show(@PathVariable UUID id, Model model) {
    PublishedBrief brief = briefs.get(scope(), new BriefId(id));
    model.addAttribute("page", new BriefPage(brief, new BriefSheet(zone() + "专报", brief.number(), brief.text(), brief.asOf(), brief.figures(),
        briefs.corrections(scope(), brief), zone(), Moments.day(brief.publishedAt()))));
    return "briefing/brief";
  }

  /** Whether it was restated since, loaded apart from the list. */
  @GetMapping(PATH + "/{id}/restated")
  String restated(@PathVariable UUID id, Model model) {
    model.addAttribute("page", briefs.corrections(scope(), briefs.get(scope(), new BriefId(id))));
    return "briefing/restated";
  }

  @GetMapping(PATH + "/{id}/file.{extension}")
  ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String extension) {
    PublishedBrief brief = briefs.get(scope(), new BriefId(id));
    return Papers.download(BriefPaper.of(brief, zone()), format(extension), brief.number());
  }

  /** @throws NotFound if there is no such format */
  static PaperFormat format(String extension) {
    return PaperFormat.of("." + extension).orElseThrow(() -> new NotFound("format", extension));
  }

  private static Scope scope() {
    return Access.scopeOf(Permission.BRIEF_READ);
  }

  private String zone() {
    return zones.get(Access.current().actor().zone()).name();
  }
}
