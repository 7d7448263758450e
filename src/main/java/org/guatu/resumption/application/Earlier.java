package org.guatu.resumption.application;

import java.util.Map;

/**
 * What a 复工追加 builds on: what was said of the site when the permit that stands was applied for.
 *
 * @param number of that permit, as a document names it
 * @param items by the condition's code; only of conditions that ask the same now
 */
public record Earlier(String number, Map<String, Item> items) {}
