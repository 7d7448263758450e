package org.guatu.resumption.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.NotFound;
import org.guatu.resumption.Readiness;
import org.guatu.resumption.ReadinessCheck;
import org.guatu.resumption.SiteFilter;
import org.guatu.resumption.procedure.Condition;
import org.guatu.resumption.procedure.ProcedureContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applications as they are read: lists, one with all that hangs on it, what is known of its conditions, and its course. */
@Service
public class Applications {
  private final ApplicationStore store;
  private final ApplicationSteps steps;
  private final Sheets sheets;
  private final Map<String, ReadinessCheck> checks;
  private final List<ConditionFacts> facts;
  private final Clock clock;

  Applications(ApplicationStore store, ApplicationSteps steps, Sheets sheets, List<ReadinessCheck> checks, List<ConditionFacts> facts, Clock clock) {
    this.store = store;
    this.steps = steps;
    this.sheets = sheets;
    this.checks = checks.stream().collect(Collectors.toMap(ReadinessCheck::code, Function.identity()));
    this.facts = facts;
    this.clock = clock;
  }

  /** A page of them, the latest begun first. */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public List<ResumptionApplication> list(Scope scope, ApplicationQuery query) {
    return store.list(scope, query);
  }

  /** What the office has, the soonest due first, after a place in that order. */
  @Requires(Permission.RESUMPTION_REVIEW)
  @Transactional(readOnly = true)
  public List<ResumptionApplication> queue(Scope scope, SiteFilter sites, @Nullable QueuePlace after, int limit) {
    return store.queue(scope, sites, after, limit);
  }

  /** What stands just before a place in the queue; nothing before its first. */
  @Requires(Permission.RESUMPTION_REVIEW)
  @Transactional(readOnly = true)
  public Optional<ResumptionApplication> queuedBefore(Scope scope, QueuePlace place) {
    return store.queuedBefore(scope, place);
  }

  /** @throws NotFound if it is not there or not yours */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public ResumptionApplication get(Scope scope, ApplicationId id) {
    return steps.find(scope, id);
  }

  /** With its procedure, answers, evidence, signatures; the verdict and the content's hash follow from it. */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public Sheet sheet(Scope scope, ApplicationId id) {
    return sheets.of(scope, steps.find(scope, id));
  }

  /** What the product knows of its conditions now, by the condition's code. One statement a check, a few for what is on record. */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public Map<String, Readiness> readiness(Scope scope, ApplicationId id) {
    Sheet sheet = sheets.of(scope, steps.find(scope, id));
    ProcedureContent content = sheet.procedure().content();
    Map<String, Condition> conditions = content.conditions(sheet.application().emergency());
    Set<String> asked = conditions.values().stream().map(Condition::check).filter(Objects::nonNull).filter(checks::containsKey).collect(Collectors.toSet());
    AsOf now = new AsOf(clock.instant(), clock.instant());
    Map<String, Readiness> known = asked.stream().collect(Collectors.toMap(Function.identity(),
        code -> Objects.requireNonNull(checks.get(code)).of(scope, sheet.application().project(), now)));
    Map<String, List<Readiness.Fact>> more = new HashMap<>();
    facts.forEach(source -> source.of(scope, sheet.application().project(), conditions.values(), now)
        .forEach((code, found) -> more.computeIfAbsent(code, any -> new ArrayList<>()).addAll(found)));
    Map<String, Readiness> answers = new LinkedHashMap<>();
    conditions.forEach((code, condition) -> {
      Readiness answer = condition.check() == null ? null : known.get(condition.check());
      if (answer != null || more.containsKey(code)) {
        answers.put(code, (answer == null ? Readiness.NOTHING : answer).with(more.getOrDefault(code, List.of())));
      }
    });
    return answers;
  }

  /** Who has each of them and what he is to do, in words, by the application's id; "—" for what is over. One statement. */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public Map<UUID, String> holders(Scope scope, Collection<ResumptionApplication> applications) {
    return applications.isEmpty() ? Map.of() : store.holders(scope.zone(), applications.stream().map(each -> each.id().value()).toList());
  }

  /** What was done with it until then, the latest first. */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public List<ApplicationEvent> events(Scope scope, ApplicationId id, AsOf asOf) {
    steps.find(scope, id);
    return store.events(scope.zone(), id, asOf);
  }
}
