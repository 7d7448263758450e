package org.guatu.figure;

import java.util.UUID;

/**
 * One of the names of a thing that figures count.
 *
 * @param kind and id as in {@link Member}
 * @param name as written, with its own brackets and widths
 */
public record MemberName(String kind, UUID id, String name) {}
