package org.guatu.resumption.permit;

import java.time.Instant;
import org.guatu.organization.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * A stop order over all projects under construction of an area.
 *
 * @param cause e.g. "重污染天气红色预警"
 * @param liftedAt null while it stands
 */
public record StopOrder(
    StopOrderId id,
    AreaId area,
    String areaName,
    String cause,
    String documentNumber,
    Instant orderedAt,
    String orderedBy,
    @Nullable Instant liftedAt,
    @Nullable String liftDocument,
    int projects,
    long version) {}
