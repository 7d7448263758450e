package org.guatu.resumption.permit;

import java.time.Instant;

/** What holds a site now: a stop order or a suspension. @param path the page of it */
public record Halt(String words, Instant since, String path) {}
