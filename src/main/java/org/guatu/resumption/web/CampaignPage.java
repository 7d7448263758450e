package org.guatu.resumption.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.guatu.resumption.figures.CampaignProgress;
import org.guatu.resumption.figures.CampaignProgress.Reached;
import org.guatu.resumption.procedure.Campaign;
import org.guatu.resumption.procedure.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * A campaign.
 *
 * @param covered the projects that it covers now, and how far they have come
 * @param only what is shown of them; null for all
 * @param mayClose whether it runs still
 * @param mayExport whether the reader may take the list along
 */
public record CampaignPage(Campaign campaign, Procedure procedure, String state, List<CampaignProgress.Row> covered, @Nullable Reached only, boolean mayClose,
    boolean mayExport, String reason, Map<String, String> errors) {

  public List<CampaignProgress.Row> shown() {
    return covered.stream().filter(row -> only == null || row.reached() == only).toList();
  }

  public long count(Reached reached) {
    return covered.stream().filter(row -> row.reached() == reached).count();
  }

  /** How far any of them has come, in that order. */
  public List<Reached> stages() {
    return Arrays.stream(Reached.values()).filter(reached -> reached == only || count(reached) > 0).toList();
  }

  public String path() {
    return CampaignController.PATH + "/" + campaign.id().value();
  }
}
