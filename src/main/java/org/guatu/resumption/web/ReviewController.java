package org.guatu.resumption.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.review.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page on which an application is verified and decided on, and its forms. */
@Controller
class ReviewController {
  static final String PATH = "/resumption/reviews";

  private final ReviewPages pages;
  private final ReviewMoves moves;
  private final Evidence evidence;

  ReviewController(ReviewPages pages, ReviewMoves moves, Evidence evidence) {
    this.pages = pages;
    this.moves = moves;
    this.evidence = evidence;
  }

  @GetMapping(PATH + "/{id}")
  String show(@PathVariable UUID id, Model model) {
    model.addAttribute("page", pages.page(id, ReviewPage.Entered.NOTHING));
    return "resumption/review";
  }

  /** On paper. @param visit the visit that it is for; absent for the one that is arranged, if any */
  @GetMapping(PATH + "/{id}/checklist")
  String checklist(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID visit, Model model) {
    ReviewPage page = pages.page(id, ReviewPage.Entered.NOTHING);
    Visit wanted = visit == null ? page.visits().stream().filter(Visit::isOpen).findFirst().orElse(null)
        : page.visits().stream().filter(each -> each.id().equals(visit)).findFirst().orElseThrow(() -> new NotFound("visit", visit));
    model.addAttribute("page", new ChecklistPage(page, wanted));
    return "resumption/checklist";
  }

  /** @param step the step's id, such as "return" @param typed all fields of its form */
  @PostMapping(PATH + "/{id}/{step}")
  String take(@PathVariable UUID id, @PathVariable String step, @RequestParam long version, @RequestParam Map<String, String> typed,
      @RequestParam(required = false) @Nullable List<MultipartFile> file, HttpServletResponse response, Model model) throws IOException {
    ReviewStep wanted = step(step);
    Map<String, String> all = new HashMap<>(typed);
    try {
      if (wanted == ReviewStep.OUTCOME && file != null) {
        String photos = evidence.seen(new ApplicationId(id), file).stream().map(each -> each.value().toString()).collect(Collectors.joining(","));
        all.merge("photos", photos, (before, now) -> before.isEmpty() ? now : now.isEmpty() ? before : before + "," + now);
      }
      moves.take(wanted, id, version, all);
      return "redirect:" + PATH + "/" + id;
    } catch (InvalidInput wrong) {
      return again(id, new ReviewPage.Entered(wanted, all, wrong.fields(), ""), 422, response, model);
    } catch (RuleViolation refused) {
      return again(id, new ReviewPage.Entered(wanted, all, Map.of(), Words.of(refused)), 409, response, model);
    }
  }

  private String again(UUID id, ReviewPage.Entered entered, int status, HttpServletResponse response, Model model) {
    response.setStatus(status);
    model.addAttribute("page", pages.page(id, entered));
    return "resumption/review";
  }

  private static ReviewStep step(String id) {
    for (ReviewStep step : ReviewStep.values()) {
      if (step.id().equals(id.toLowerCase(Locale.ROOT))) {
        return step;
      }
    }
    throw new NotFound("step", id);
  }
}
