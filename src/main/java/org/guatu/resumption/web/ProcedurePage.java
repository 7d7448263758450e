package org.guatu.resumption.web;

import java.util.List;
import org.guatu.resumption.procedure.Procedure;

/** A published version. @param versions all of the same procedure, the latest first */
public record ProcedurePage(Procedure procedure, List<Procedure> versions, boolean mayWrite) {}
