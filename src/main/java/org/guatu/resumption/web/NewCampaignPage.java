package org.guatu.resumption.web;

import java.util.List;
import java.util.Map;

/** A campaign as it is opened. @param projects the ids of the chosen projects are in {@code form} */
public record NewCampaignPage(CampaignForm form, List<OfficeChoice> procedures, List<OfficeChoice> areas, List<OfficeChoice> reviewers,
    List<OfficeChoice> approvers, List<OfficeChoice> projects, Map<String, String> errors) {}
