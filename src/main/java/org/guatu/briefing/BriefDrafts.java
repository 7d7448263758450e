package org.guatu.briefing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.document.paper.Paper;
import org.guatu.briefing.press.PressCheck;
import org.guatu.briefing.press.PressClaim;
import org.guatu.figure.Figure;
import org.guatu.figure.FigureCatalog;
import org.guatu.figure.Member;
import org.guatu.figure.MemberNames;
import org.guatu.figure.Reading;
import org.guatu.figure.Snapshot;
import org.guatu.figure.Snapshots;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes briefs from the figures: zone totals, and names of rows that the writer may see. */
@Component
public class BriefDrafts {
  private static final int CANDIDATES = 12;
  private static final int ALL = 20_000;

  private final FigureCatalog figures;
  private final Snapshots snapshots;
  private final PressCheck press;
  private final ObjectProvider<MemberNames> names;

  BriefDrafts(FigureCatalog figures, Snapshots snapshots, PressCheck press, ObjectProvider<MemberNames> names) {
    this.figures = figures;
    this.snapshots = snapshots;
    this.press = press;
    this.names = names;
  }

  /**
   * Writes the brief, keeping nothing.
   *
   * @throws org.guatu.kernel.NotFound if there is no such template or figure
   * @throws org.guatu.kernel.RuleViolation if somebody is to be named who is no member at that moment
   */
  @Requires(Permission.BRIEF_READ)
  @Transactional(readOnly = true)
  public BriefDraft write(Scope scope, BriefOrder order) {
    BriefTemplate template = BriefTemplates.get(order.template());
    Reading own = new Reading(scope, order.asOf());
    Reading whole = scope.wholeZone() ? own : new Reading(Scope.wholeZone(scope.zone()), order.asOf());
    List<Snapshot> read = template.codes().stream().map(code -> snapshots.read(figures.get(code), whole)).toList();
    Map<String, Set<UUID>> visible = scope.wholeZone() ? Map.of() : visible(template, own);
    BriefNumbers numbers = BriefNumbers.of(read, names.stream().flatMap(source -> source.names(own).stream()).toList(), visible);
    BriefText text = new BriefWriter(numbers, order.names()).write(template);
    List<PressClaim> claims = order.added().stream().flatMap(paragraph -> press.check(scope, paragraph, order.asOf()).stream()).toList();
    return new BriefDraft(withAdded(text, order.added()), read, claims, choices(template, numbers, text));
  }

  private Map<String, Set<UUID>> visible(BriefTemplate template, Reading own) {
    Map<String, Set<UUID>> visible = new HashMap<>();
    for (BriefTemplate.Names list : template.lists()) {
      Figure figure = figures.get(list.code());
      visible.put(list.code(), figure.members(own, ALL).stream().map(Member::id).collect(Collectors.toSet()));
    }
    return visible;
  }

  private static BriefText withAdded(BriefText text, List<String> added) {
    List<BriefBlock> blocks = new ArrayList<>(text.blocks());
    added.stream().map(BriefRun::words).map(run -> new BriefBlock(Paper.Kind.BODY, List.of(run), true)).forEach(blocks::add);
    return new BriefText(text.title(), List.copyOf(blocks));
  }

  private static List<BriefDraft.Choice> choices(BriefTemplate template, BriefNumbers numbers, BriefText text) {
    List<BriefDraft.Choice> choices = new ArrayList<>();
    for (BriefTemplate.Names list : template.lists()) {
      List<String> named = text.blocks().stream().flatMap(block -> block.runs().stream())
          .filter(run -> run.member() != null && Objects.equals(run.code(), list.code())).map(BriefRun::text).toList();
      List<String> candidates = numbers.members(list.code()).stream().map(Member::name).limit(CANDIDATES).toList();
      choices.add(new BriefDraft.Choice(list.code(), numbers.get(list.code()).name(), named, candidates));
    }
    return choices;
  }
}
