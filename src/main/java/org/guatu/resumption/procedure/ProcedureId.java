package org.guatu.resumption.procedure;

import java.util.UUID;
import org.guatu.kernel.Id;

/** The identity of a version of a procedure. */
public record ProcedureId(UUID value) implements Id {}
