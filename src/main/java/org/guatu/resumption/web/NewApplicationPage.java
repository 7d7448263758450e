package org.guatu.resumption.web;

import java.util.List;
import java.util.Map;
import org.guatu.resumption.procedure.Campaign;

/** What an application begins with: a site of the reader's, a campaign that takes applications today, and what is applied for. */
public record NewApplicationPage(NewApplicationForm form, List<OfficeChoice> sites, List<Campaign> campaigns, Map<String, String> errors) {}
