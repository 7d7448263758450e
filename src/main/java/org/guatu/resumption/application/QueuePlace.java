package org.guatu.resumption.application;

import java.time.Instant;

/** Where a page of the queue ended. */
public record QueuePlace(Instant dueAt, ApplicationId id) {}
