package org.guatu.rulebook.web;

import java.util.List;
import java.util.Map;
import org.guatu.rulebook.Draft;
import org.guatu.rulebook.PackParameters.Parameter;
import org.guatu.rulebook.RulePackKind;
import org.jspecify.annotations.Nullable;

/**
 * A draft's form, or that of a new one.
 *
 * @param draft null for a new one
 * @param own whether the reader wrote it, and may mend it; somebody else may activate it
 */
public record DraftPage(RulePackKind<?> kind, @Nullable Draft draft, DraftForm form, List<Parameter> parameters, boolean own, boolean mayWrite, Map<String, String> errors) {
  public String path() {
    return draft == null ? DraftController.PATH : DraftController.PATH + "/" + draft.id().value();
  }
}
