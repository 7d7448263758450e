package org.guatu.resumption;

import static guatudb.project.Tables.PUBLIC_PROJECT;

import org.guatu.organization.AreaId;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Which sites a list shows, of those that the reader may see.
 *
 * @param words part of the project's name, "" for any
 * @param area null for any
 * @param held null for anybody's
 */
public record SiteFilter(String words, @Nullable AreaId area, @Nullable HeldBy held) {
  public static final SiteFilter ANY = new SiteFilter("", null, null);

  /** As bound predicates on the register's view. */
  public Condition condition() {
    Condition wanted = words.isBlank() ? DSL.noCondition() : PUBLIC_PROJECT.NAME.contains(words.strip());
    if (area != null) {
      wanted = wanted.and(PUBLIC_PROJECT.AREA_ID.eq(area.value()));
    }
    return held == null ? wanted : wanted.and(held.condition());
  }
}
