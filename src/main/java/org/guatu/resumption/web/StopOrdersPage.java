package org.guatu.resumption.web;

import java.util.List;
import org.guatu.resumption.permit.StopOrder;

/** The stop orders of the zone, the latest first. */
public record StopOrdersPage(List<StopOrder> orders, boolean mayStop) {}
