package org.guatu.resumption.procedure;

import org.guatu.kernel.ZoneId;

/** A campaign was closed; heard in the same transaction. */
public record CampaignClosed(ZoneId zone, CampaignId campaign) {}
