package org.guatu.resumption.web;

import java.util.List;
import java.util.Map;
import org.guatu.resumption.permit.StopCoverage;

/**
 * A stop order before it is issued.
 *
 * @param area the area's id, "" until one is chosen
 * @param covered the sites that it would stop
 */
public record NewStopOrderPage(
    List<OfficeChoice> areas, String area, List<StopCoverage.Covered> covered, String cause, String documentNumber, Map<String, String> errors) {}
