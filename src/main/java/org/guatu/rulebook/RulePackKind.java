package org.guatu.rulebook;

/**
 * What a rule pack is about. A constant of the record that holds the rules, and a bean in the module that follows them, so that the
 * rulebook can list and check it. The rules that ship stand in {@code rulebook/<code>.json}; they hold until a zone activates its own.
 *
 * @param code permanent, e.g. "figure-printing"
 * @param label what people read
 * @param about one sentence: what it decides
 * @param type the record that the content is read into; its constructor refuses what makes no sense
 */
public record RulePackKind<T extends Record>(String code, String label, String about, Class<T> type) {}
