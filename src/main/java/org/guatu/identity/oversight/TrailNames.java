package org.guatu.identity.oversight;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.guatu.audit.AuditLine;
import org.guatu.identity.GrantTargets;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.Subjects;
import org.guatu.identity.account.Accounts;
import org.springframework.stereotype.Component;

/** The trail keeps ids, since names change; this is what they are called where a person reads it: "项目 示例学校". */
@Component
class TrailNames {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Subjects subjects;
  private final Accounts accounts;
  private final GrantTargets targets;

  TrailNames(Subjects subjects, Accounts accounts, GrantTargets targets) {
    this.subjects = subjects;
    this.accounts = accounts;
    this.targets = targets;
  }

  Map<UUID, String> of(Scope zone, Collection<AuditLine> lines) {
    Set<UUID> ids = new HashSet<>();
    lines.forEach(line -> List.of(line.entry().subject(), line.entry().details())
        .forEach(text -> ID.matcher(text).results().map(MatchResult::group).map(UUID::fromString).forEach(ids::add)));
    Map<UUID, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      subjects.ofAnyKind(zone, ids).forEach((id, card) -> names.put(id, subjects.label(card.subject().kind()) + " " + card.title()));
      accounts.names(zone, ids).forEach((id, name) -> names.put(id, "账号 " + name));
      targets.names(zone.zone(), Map.of(ScopeKind.DEPARTMENT, ids)).forEach((id, name) -> names.put(id, "部门 " + name));
    }
    return names;
  }
}
