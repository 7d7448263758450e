package org.guatu.worklist.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.InvalidInput;
import org.guatu.worklist.WorkItem;
import org.guatu.worklist.WorkItemId;
import org.guatu.worklist.WorkItemQuery;
import org.guatu.worklist.WorkItemState;
import org.guatu.worklist.WorkItemStep;
import org.guatu.worklist.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** 工作清单: the list, one item, registering one, and the steps that are taken with it. */
@Controller
class WorkItemController {
  static final String PATH = "/worklist/items";
  private static final int PAGE = 50;

  private final WorkItems items;
  private final WorkItemMoves moves;
  private final WorkItemPages pages;
  private final Clock clock;

  WorkItemController(WorkItems items, WorkItemMoves moves, WorkItemPages pages, Clock clock) {
    this.items = items;
    this.moves = moves;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable WorkItemState state,
      @RequestParam(required = false) @Nullable String node, @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(required = false) @Nullable String asOf, @RequestParam(required = false) @Nullable String knownAt, Model model) {
    Scope scope = Access.scopeOf(Permission.WORK_READ);
    AsOf moment = AsOf.parse(asOf, knownAt, clock.instant());
    Instant known = moment.at().isBefore(moment.knownAt()) ? moment.at() : moment.knownAt();
    WorkItemQuery.Position place = node == null || after == null ? null : new WorkItemQuery.Position(LocalDate.parse(node), after);
    List<WorkItem> found = items.list(scope, new WorkItemQuery(q, state == null ? Set.of() : Set.of(state), null, null, place, PAGE + 1, known));
    List<WorkItem> shown = found.subList(0, Math.min(PAGE, found.size()));
    WorkItemPages.Lamps lamps = pages.lamps(scope, moment);
    String next = found.size() <= PAGE ? null : UriComponentsBuilder.fromPath(PATH).queryParam("q", q).queryParam("state", state)
        .queryParam("node", shown.getLast().node()).queryParam("after", shown.getLast().id().value()).encode().build().toUriString();
    model.addAttribute("page", new WorkItemsPage(shown.stream().map(item -> new WorkItemsPage.Row(item, lamps.of(item))).toList(), q, state, next,
        place == null, Access.current().may(Permission.WORK_WRITE)));
    return "worklist/items";
  }

  @GetMapping(PATH + "/{id}")
  String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String asOf, @RequestParam(required = false) @Nullable String knownAt, Model model) {
    model.addAttribute("page", pages.page(new WorkItemId(id), AsOf.parse(asOf, knownAt, clock.instant()), null, Map.of(), Map.of()));
    return "worklist/item";
  }

  @GetMapping(PATH + "/new")
  @Requires(Permission.WORK_WRITE)
  String ask(Model model) {
    model.addAttribute("page", new NewWorkItemPage(WorkItemForm.EMPTY, pages.people(), Map.of()));
    return "worklist/new-item";
  }

  @PostMapping(PATH)
  @Requires(Permission.WORK_WRITE)
  String register(@ModelAttribute WorkItemForm form, HttpServletResponse response, Model model) {
    try {
      return "redirect:" + PATH + "/" + items.register(Access.scopeOf(Permission.WORK_WRITE), form.toEntry()).value();
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      model.addAttribute("page", new NewWorkItemPage(form, pages.people(), wrong.fields()));
      return "worklist/new-item";
    }
  }

  /** @param step the step's name in lower case with hyphens: "move-node" */
  @PostMapping(PATH + "/{id}/{step}")
  String take(@PathVariable UUID id, @PathVariable String step, @RequestParam long version, @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String node, HttpServletResponse response, Model model) {
    WorkItemStep wanted = WorkItemMoves.step(step);
    try {
      moves.take(wanted, new WorkItemId(id), version, text, person, node);
      return "redirect:" + PATH + "/" + id;
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      model.addAttribute("page", pages.page(new WorkItemId(id), new AsOf(clock.instant(), clock.instant()), wanted,
          Map.of("text", text, "person", person, "node", node), wrong.fields()));
      return "worklist/item";
    }
  }
}
