package org.guatu.resumption.application;

import java.time.Instant;
import java.util.UUID;
import org.guatu.resumption.procedure.Party;

/** A party's signature under a content; another content makes it void. */
public record Signature(Party party, String contentHash, Instant signedAt, UUID account, String signer) {}
