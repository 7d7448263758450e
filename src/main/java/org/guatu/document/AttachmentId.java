package org.guatu.document;

import java.util.UUID;
import org.guatu.kernel.Id;

/** A file hung on a subject. */
public record AttachmentId(UUID value) implements Id {}
