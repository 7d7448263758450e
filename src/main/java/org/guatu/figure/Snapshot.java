package org.guatu.figure;

import java.util.List;
import org.guatu.kernel.AsOf;

/**
 * A value as it was published, with the definition of that day.
 *
 * @param text as printed, without the unit
 */
public record Snapshot(
    SnapshotId id,
    String code,
    String name,
    String definition,
    String unit,
    String office,
    FigureValue value,
    String text,
    AsOf asOf,
    List<Member> members) {}
