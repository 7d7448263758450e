package org.guatu.rulebook.web;

import java.util.List;
import java.util.Map;
import org.guatu.rulebook.ActivatedPack;
import org.guatu.rulebook.Draft;
import org.guatu.rulebook.ModeOrder;
import org.guatu.rulebook.RulePackKind;
import org.jspecify.annotations.Nullable;

/**
 * The rulebook at a glance: each kind of rules with what holds today, drafts, and the zone's mode.
 *
 * @param labels what people call the kinds, by code
 * @param typed what was typed into the refused form of the mode, by field
 */
public record RulebookPage(List<Row> kinds, List<Draft> drafts, Map<String, String> labels, ModeOrder mode, List<ModeOrder> orders, boolean mayWrite,
    Map<String, String> typed, Map<String, String> errors) {
  /**
   * A kind of rules.
   *
   * @param citation what holds today
   * @param packs every version of the zone's own, the latest first
   */
  public record Row(RulePackKind<?> kind, String citation, List<ActivatedPack> packs) {}

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /** What people call a kind; the code itself for one that the product no longer follows. */
  public String label(String kind) {
    @Nullable String label = labels.get(kind);
    return label == null ? kind : label;
  }
}
