package org.guatu.resumption.web;

import java.util.List;
import org.guatu.resumption.token.KeptKey;

/** The zone's signing keys, newest first. */
public record SigningKeysPage(List<KeptKey> keys) {}
