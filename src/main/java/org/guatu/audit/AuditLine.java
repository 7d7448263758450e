package org.guatu.audit;

import org.jspecify.annotations.Nullable;

/** @param seq its place in the chain; null while it waits for its link */
public record AuditLine(AuditEntry entry, @Nullable Long seq) {}
