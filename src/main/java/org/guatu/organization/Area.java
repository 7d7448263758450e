package org.guatu.organization;

/**
 * A responsibility area (责任区).
 *
 * @param extent what lies in it, in words
 */
public record Area(AreaId id, String name, String extent, int position, long version) {}
