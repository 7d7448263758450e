package org.guatu.resumption.web;

import java.util.List;
import org.guatu.resumption.procedure.Procedure;
import org.guatu.resumption.procedure.ProcedureDraft;

/** Procedures: drafts, for who writes and approves them, and every published version. */
public record ProceduresPage(List<ProcedureDraft> drafts, List<Procedure> published, boolean mayWrite) {}
