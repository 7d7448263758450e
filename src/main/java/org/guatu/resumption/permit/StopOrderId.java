package org.guatu.resumption.permit;

import java.util.UUID;
import org.guatu.kernel.Id;

/** The identity of a stop order. */
public record StopOrderId(UUID value) implements Id {}
