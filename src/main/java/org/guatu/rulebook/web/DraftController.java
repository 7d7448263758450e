package org.guatu.rulebook.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.kernel.Actor;
import org.guatu.kernel.InvalidInput;
import org.guatu.rulebook.Draft;
import org.guatu.rulebook.DraftEntry;
import org.guatu.rulebook.DraftId;
import org.guatu.rulebook.PackParameters;
import org.guatu.rulebook.PackParameters.Parameter;
import org.guatu.rulebook.RulePackKind;
import org.guatu.rulebook.RulePacks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Drafting a rule pack, mending one's own draft, activating somebody else's. */
@Controller
class DraftController {
  static final String PATH = "/rulebook/drafts";

  private final RulePacks packs;

  DraftController(RulePacks packs) {
    this.packs = packs;
  }

  @GetMapping(PATH + "/new")
  @Requires(Permission.RULEBOOK_WRITE)
  String ask(@RequestParam String kind, Model model) {
    RulePackKind<?> chosen = packs.kind(kind);
    String content = packs.packs(Access.scopeOf(Permission.RULEBOOK_READ)).stream().filter(pack -> pack.kind().equals(kind)).findFirst()
        .map(pack -> pack.content()).orElseGet(() -> packs.shipped(chosen));
    model.addAttribute("page", new DraftPage(chosen, null, new DraftForm(kind, "", "", "", 0L), PackParameters.of(chosen, content), true, true, Map.of()));
    return "rulebook/draft";
  }

  @PostMapping(PATH)
  @Requires(Permission.RULEBOOK_WRITE)
  String draft(@ModelAttribute DraftForm form, @RequestParam Map<String, String> typed, HttpServletResponse response, Model model) {
    RulePackKind<?> kind = packs.kind(DraftForm.shown(form.kind()));
    try {
      DraftEntry entry = form.toEntry(PackParameters.content(kind, typed));
      return "redirect:" + PATH + "/" + packs.draft(Access.scopeOf(Permission.RULEBOOK_WRITE), entry).value();
    } catch (InvalidInput wrong) {
      return refused(new DraftPage(kind, null, form, PackParameters.typed(kind, typed), true, true, wrong.fields()), response, model);
    }
  }

  @GetMapping(PATH + "/{id}")
  String show(@PathVariable UUID id, Model model) {
    Draft draft = find(id);
    RulePackKind<?> kind = packs.kind(draft.kind());
    model.addAttribute("page", page(draft, kind, DraftForm.of(draft), PackParameters.of(kind, draft.content()), Map.of()));
    return "rulebook/draft";
  }

  @PostMapping(PATH + "/{id}")
  @Requires(Permission.RULEBOOK_WRITE)
  String mend(@PathVariable UUID id, @ModelAttribute DraftForm form, @RequestParam Map<String, String> typed, HttpServletResponse response, Model model) {
    Draft draft = find(id);
    RulePackKind<?> kind = packs.kind(draft.kind());
    try {
      packs.mend(Access.scopeOf(Permission.RULEBOOK_WRITE), draft.id(), form.shownVersion(), form.toEntry(PackParameters.content(kind, typed)));
      return "redirect:" + PATH + "/" + id;
    } catch (InvalidInput wrong) {
      return refused(page(draft, kind, form, PackParameters.typed(kind, typed), wrong.fields()), response, model);
    }
  }

  @PostMapping(PATH + "/{id}/discard")
  String discard(@PathVariable UUID id) {
    packs.discard(Access.scopeOf(Permission.RULEBOOK_WRITE), new DraftId(id));
    return "redirect:" + RulebookController.PATH;
  }

  /** @param version of the draft that was read and is agreed to */
  @PostMapping(PATH + "/{id}/activate")
  String activate(@PathVariable UUID id, @RequestParam long version) {
    packs.activate(Access.scopeOf(Permission.RULEBOOK_WRITE), new DraftId(id), version);
    return "redirect:/rulebook/packs/" + id;
  }

  private Draft find(UUID id) {
    return packs.draft(Access.scopeOf(Permission.RULEBOOK_READ), new DraftId(id));
  }

  private static String refused(DraftPage page, HttpServletResponse response, Model model) {
    response.setStatus(422);
    model.addAttribute("page", page);
    return "rulebook/draft";
  }

  private static DraftPage page(Draft draft, RulePackKind<?> kind, DraftForm form, List<Parameter> parameters,
      Map<String, String> errors) {
    boolean own = Objects.equals(draft.account(), Actor.current().account());
    return new DraftPage(kind, draft, form, parameters, own, Access.current().may(Permission.RULEBOOK_WRITE), errors);
  }
}
