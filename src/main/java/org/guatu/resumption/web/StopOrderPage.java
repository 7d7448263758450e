package org.guatu.resumption.web;

import java.util.List;
import java.util.Map;
import org.guatu.resumption.permit.StopCoverage;
import org.guatu.resumption.permit.StopOrder;

/** A stop order, the sites that it stopped, and its lifting. @param mayLift whether it stands and the reader may lift it */
public record StopOrderPage(StopOrder order, List<StopCoverage.Covered> covered, boolean mayLift, String documentNumber, Map<String, String> errors) {}
