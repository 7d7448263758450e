package org.guatu.resumption.web;

import java.util.List;
import java.util.Map;
import org.guatu.resumption.application.ApplicationKind;
import org.guatu.resumption.application.Opening;
import org.guatu.resumption.procedure.Campaign;

/**
 * What an application begins with: a site of the reader's, which says what it may apply for, and a campaign.
 *
 * @param openings the reader's sites under construction
 * @param campaigns that take applications today, from one of the sites that may begin
 * @param rule the words of the rule that refused it; "" if none did
 */
public record NewApplicationPage(NewApplicationForm form, List<Opening> openings, List<Campaign> campaigns, Map<String, String> errors, String rule) {
  /** The sites that may begin an application of a kind. */
  public List<Opening> open(ApplicationKind kind) {
    return openings.stream().filter(each -> each.begins() && each.kind() == kind).toList();
  }

  /** Those that may not begin any. */
  public List<Opening> closed() {
    return openings.stream().filter(each -> !each.begins()).toList();
  }

  public boolean chosen(Opening opening) {
    return opening.project().value().toString().equals(form.project());
  }

  /** Whether the site that the reader came for may not begin any. */
  public boolean inVain() {
    return closed().stream().anyMatch(this::chosen);
  }
}
