package org.guatu.organization.web;

/** A line of a list to choose from. */
public record Choice(String id, String label) {}
