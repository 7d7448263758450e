package org.guatu.resumption.web;

import java.util.List;
import org.guatu.resumption.procedure.Procedure;
import org.guatu.resumption.procedure.ProcedureDraft;
import org.jspecify.annotations.Nullable;

/** Procedures: drafts, for who writes and approves them, null for others; and every published version. */
public record ProceduresPage(@Nullable List<ProcedureDraft> drafts, List<Procedure> published, boolean mayWrite) {}
