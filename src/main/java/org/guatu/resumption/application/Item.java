package org.guatu.resumption.application;

import java.time.Instant;
import java.util.List;
import org.guatu.document.AttachmentId;

/** An answer as it is saved. @param version how often it was saved @param carried whether the site confirmed what was said for an earlier permit */
public record Item(String code, Answer answer, String reason, List<AttachmentId> evidence, int version, Instant savedAt, String actor, boolean carried) {}
