package org.guatu.organization;

import java.util.UUID;
import org.guatu.kernel.Id;

/** A responsibility area (责任区). */
public record AreaId(UUID value) implements Id {}
