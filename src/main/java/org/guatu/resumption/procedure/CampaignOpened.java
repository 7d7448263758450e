package org.guatu.resumption.procedure;

import org.guatu.kernel.ZoneId;

/** A campaign was opened; heard in the same transaction. */
public record CampaignOpened(ZoneId zone, CampaignId campaign) {}
