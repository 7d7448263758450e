package org.guatu.resumption.permit;

import java.time.Instant;
import java.time.LocalDate;

/** The first working day under a permit as the site reported it. @param present how many came */
public record FirstWorkday(LocalDate workedOn, int present, Instant reportedAt, String actor) {}
