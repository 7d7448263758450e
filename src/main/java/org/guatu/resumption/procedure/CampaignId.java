package org.guatu.resumption.procedure;

import java.util.UUID;
import org.guatu.kernel.Id;

/** The identity of a campaign. */
public record CampaignId(UUID value) implements Id {}
