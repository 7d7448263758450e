package org.guatu.organization;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.ScopeTargets;
import org.guatu.kernel.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The departments, areas and enterprises that a role's grant can be limited to. */
@Configuration(proxyBeanMethods = false)
class GrantableTargets {
  @Bean
  ScopeTargets departmentTargets(DepartmentStore store) {
    return new Few(ScopeKind.DEPARTMENT) {
      @Override
      Stream<ScopeTarget> all(ZoneId zone) {
        return store.all(zone).stream().filter(each -> each.closedOn() == null).map(each -> new ScopeTarget(each.id().value(), each.shortName()));
      }
    };
  }

  @Bean
  ScopeTargets areaTargets(AreaStore store) {
    return new Few(ScopeKind.AREA) {
      @Override
      Stream<ScopeTarget> all(ZoneId zone) {
        return store.all(zone).stream().map(each -> new ScopeTarget(each.id().value(), each.name()));
      }
    };
  }

  @Bean
  ScopeTargets enterpriseTargets(EnterpriseStore store) {
    return new ScopeTargets() {
      @Override
      public ScopeKind kind() {
        return ScopeKind.ENTERPRISE;
      }

      @Override
      public Map<UUID, String> names(ZoneId zone, Set<UUID> ids) {
        return store.names(zone, ids);
      }

      @Override
      public List<ScopeTarget> find(ZoneId zone, String words, int limit) {
        return store.search(Scope.wholeZone(zone), words, limit).stream().map(each -> new ScopeTarget(each.id().value(), each.name())).toList();
      }
    };
  }

  /** A kind of which a zone has so few that they are read whole. */
  private abstract static class Few implements ScopeTargets {
    private final ScopeKind kind;

    Few(ScopeKind kind) {
      this.kind = kind;
    }

    abstract Stream<ScopeTarget> all(ZoneId zone);

    @Override
    public ScopeKind kind() {
      return kind;
    }

    @Override
    public Map<UUID, String> names(ZoneId zone, Set<UUID> ids) {
      return all(zone).filter(target -> ids.contains(target.id())).collect(Collectors.toMap(ScopeTarget::id, ScopeTarget::name));
    }

    @Override
    public List<ScopeTarget> find(ZoneId zone, String words, int limit) {
      return all(zone).filter(target -> target.name().contains(words.strip())).limit(limit).toList();
    }
  }
}
