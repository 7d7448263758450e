package org.guatu.resumption.procedure;

/** A text that the conditions rest on. @param number the document's number, "" if it has none */
public record Standard(String name, String number, String text) {}
