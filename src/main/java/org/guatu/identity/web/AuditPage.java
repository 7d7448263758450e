package org.guatu.identity.web;

import java.util.List;
import org.guatu.audit.AuditFilter;
import org.guatu.audit.AuditLine;
import org.guatu.audit.ChainProof;
import org.jspecify.annotations.Nullable;

/**
 * @param first the address of the newest page of the same filter
 * @param next the address of the page after this one; null on the last
 * @param export the address of the same entries as CSV
 * @param proof what verifying just found; null if nobody asked
 */
public record AuditPage(List<AuditLine> lines, AuditFilter filter, String first, @Nullable String next, String export, @Nullable ChainProof proof) {}
