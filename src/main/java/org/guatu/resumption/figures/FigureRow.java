package org.guatu.resumption.figures;

import java.util.UUID;

/** A row behind a figure of resumption. @param days from the application to the permit; 0 where that is not asked */
public record FigureRow(UUID project, String name, String note, long days) {}
