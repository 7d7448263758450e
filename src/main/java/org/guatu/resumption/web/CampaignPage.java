package org.guatu.resumption.web;

import java.util.List;
import java.util.Map;
import org.guatu.resumption.procedure.Campaign;
import org.guatu.resumption.procedure.Procedure;

/**
 * A campaign.
 *
 * @param covered the projects that it covers now
 * @param mayClose whether it runs still
 */
public record CampaignPage(Campaign campaign, Procedure procedure, String state, List<OfficeChoice> covered, boolean mayClose, String reason, Map<String, String> errors) {}
