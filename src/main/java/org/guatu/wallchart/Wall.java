package org.guatu.wallchart;

import java.math.RoundingMode;
import java.util.List;
import org.guatu.kernel.AsOf;
import org.guatu.project.ProjectBoard.CurvePoint;
import org.guatu.project.ProjectBoard.Site;

/**
 * Everything on the wall.
 *
 * @param rounding how the zone prints shares on that day
 * @param curve by day up to the moment; empty if nothing was under construction
 */
public record Wall(AsOf asOf, RoundingMode rounding, Part<AlertBoard> alerts, Part<List<Card>> cards, Part<List<Site>> sites, Part<List<CurvePoint>> curve,
    Part<PipelineBars> pipeline, Part<DepartmentLamps> departments, Part<List<Card>> funds) {}
