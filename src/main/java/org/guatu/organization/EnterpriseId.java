package org.guatu.organization;

import java.util.UUID;
import org.guatu.kernel.Id;

/** An enterprise or another legal person (企业). */
public record EnterpriseId(UUID value) implements Id {}
