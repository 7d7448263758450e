package org.guatu.worklist.web;

import java.util.List;
import java.util.Map;

/** The form in which a work item is registered. */
public record NewWorkItemPage(WorkItemForm form, List<WorkItemPage.Choice> people, Map<String, String> errors) {}
