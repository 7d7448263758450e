package org.guatu.briefing.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guatu.briefing.BriefDraft;
import org.guatu.briefing.BriefDrafts;
import org.guatu.briefing.BriefId;
import org.guatu.briefing.BriefOrder;
import org.guatu.briefing.BriefPaper;
import org.guatu.briefing.Briefs;
import org.guatu.document.paper.Papers;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Ids;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A brief from the template: whom it names, what is added, and its publication. Its numbers cannot be typed. */
@Controller
class NewBriefController {
  private static final String PATH = BriefController.PATH + "/new";

  private final BriefDrafts drafts;
  private final Briefs briefs;
  private final ZoneDirectory zones;
  private final Clock clock;

  NewBriefController(BriefDrafts drafts, Briefs briefs, ZoneDirectory zones, Clock clock) {
    this.drafts = drafts;
    this.briefs = briefs;
    this.zones = zones;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ModelAndView show(@RequestParam MultiValueMap<String, String> parameters) {
    return page(BriefForm.of(parameters, Ids.next()), new LinkedHashMap<>(), HttpStatus.OK);
  }

  /** Shows the draft again with what was chosen and added. */
  @PostMapping(PATH)
  ModelAndView preview(@RequestParam MultiValueMap<String, String> parameters) {
    return page(BriefForm.of(parameters, Ids.next()), new LinkedHashMap<>(), HttpStatus.OK);
  }

  @PostMapping(BriefController.PATH)
  ModelAndView publish(@RequestParam MultiValueMap<String, String> parameters) {
    BriefForm form = BriefForm.of(parameters, Ids.next());
    try {
      BriefOrder order = form.order(asOf(form));
      Optional<String> same = form.again() ? Optional.empty() : briefs.same(Access.scopeOf(Permission.BRIEF_PUBLISH), order, form.key());
      if (same.isPresent()) {
        return page(form, Map.of("again", "同一时点、同样内容的专报已发布为 " + same.get() + "，确要再发一份请勾选"), HttpStatus.CONFLICT);
      }
      BriefId id = briefs.publish(Access.scopeOf(Permission.BRIEF_PUBLISH), order, form.key());
      return new ModelAndView("redirect:" + BriefController.PATH + "/" + id.value());
    } catch (InvalidInput wrong) {
      return page(form, wrong.fields(), HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (RuleViolation refused) {
      return page(form, Map.of("names", Words.of(refused)), HttpStatus.CONFLICT);
    }
  }

  @GetMapping(PATH + "/file.{extension}")
  ResponseEntity<byte[]> file(@PathVariable String extension, @RequestParam MultiValueMap<String, String> parameters) {
    BriefForm form = BriefForm.of(parameters, Ids.next());
    AsOf asOf = asOf(form);
    BriefDraft draft = drafts.write(Access.scopeOf(Permission.BRIEF_READ), form.order(asOf));
    return Papers.download(BriefPaper.of(draft, asOf, zone()), BriefController.format(extension),
        "专报草稿 " + asOf.day());
  }

  private ModelAndView page(BriefForm form, Map<String, String> found, HttpStatus status) {
    Map<String, String> errors = new LinkedHashMap<>(found);
    BriefDraft draft = null;
    BriefSheet sheet = null;
    HttpStatus answer = status;
    try {
      AsOf asOf = asOf(form);
      BriefOrder order = form.order(asOf);
      draft = drafts.write(Access.scopeOf(Permission.BRIEF_READ), found.containsKey("names") ? BriefOrder.standard(asOf) : order);
      Briefs.objections(draft, order).forEach(errors::putIfAbsent);
      sheet = new BriefSheet(zone() + "专报", "（草稿，未编号）", draft.text(), asOf, draft.figures(), List.of(), zone(), asOf.day());
    } catch (RuleViolation refused) {
      return page(form, Map.of("names", Words.of(refused)), HttpStatus.CONFLICT);
    } catch (InvalidInput notYet) {
      errors.putAll(notYet.fields());
      answer = HttpStatus.UNPROCESSABLE_CONTENT;
    } catch (DateTimeParseException unreadable) {
      errors.put("as-of", "认不出这个时点：“" + unreadable.getParsedString() + "”。请写成 2020-03-02 或 2020-03-02 18:00。");
      answer = HttpStatus.UNPROCESSABLE_CONTENT;
    }
    ModelAndView page = new ModelAndView("briefing/new", Map.of("page",
        new NewBriefPage(form, draft, sheet, errors, Access.current().may(Permission.BRIEF_PUBLISH), query(form))));
    page.setStatus(answer);
    return page;
  }

  private AsOf asOf(BriefForm form) {
    return Briefs.soFar(AsOf.parse(form.asOf(), form.knownAt(), clock.instant()), clock.instant());
  }

  private static String query(BriefForm form) {
    StringBuilder query = new StringBuilder("?asOf=").append(encoded(form.asOf())).append("&knownAt=").append(encoded(form.knownAt()));
    form.names().forEach((code, names) -> query.append("&name:").append(code).append('=').append(encoded(names)));
    return form.added().isEmpty() ? query.toString() : query.append("&added=").append(encoded(form.added())).toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String zone() {
    return zones.get(Access.current().actor().zone()).name();
  }
}
