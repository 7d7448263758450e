package org.guatu.project.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.kernel.AsOf;
import org.guatu.project.ProjectId;
import org.guatu.project.ProjectLife;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts two records side by side for the screen. */
@Component
class MergePages {
  private final ProjectLife lives;

  MergePages(ProjectLife lives) {
    this.lives = lives;
  }

  /** @param kept null to propose the one of which more is known */
  MergePage page(UUID one, UUID other, @Nullable UUID kept, String reason, Map<String, String> errors, Instant now) {
    MergePage.Side first = side(one, now);
    MergePage.Side second = side(other, now);
    String stays = kept != null ? kept.toString() : second.changes() > first.changes() ? second.id() : first.id();
    return new MergePage(first, second, stays, reason, errors);
  }

  private MergePage.Side side(UUID id, Instant now) {
    ProjectLife.Life life = lives.of(Access.scopeOf(Permission.PROJECT_READ), new ProjectId(id), AsOf.parse(null, null, now));
    return new MergePage.Side(life.project(), ProjectPages.facts(life), life.changes().size());
  }
}
