package org.guatu.resumption.web;

/** A line of a list to choose from. */
public record OfficeChoice(String id, String label) {}
