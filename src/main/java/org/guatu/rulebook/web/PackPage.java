package org.guatu.rulebook.web;

import java.util.List;
import org.guatu.rulebook.ActivatedPack;
import org.guatu.rulebook.PackParameters.Parameter;
import org.guatu.rulebook.RulePackKind;
import org.jspecify.annotations.Nullable;

/**
 * The content of a pack.
 *
 * @param pack null for the rules that ship with the product
 */
public record PackPage(RulePackKind<?> kind, @Nullable ActivatedPack pack, List<Parameter> parameters, boolean mayWrite) {}
