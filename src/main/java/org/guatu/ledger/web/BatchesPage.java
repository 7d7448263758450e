package org.guatu.ledger.web;

import java.util.List;
import org.guatu.ledger.Batch;
import org.jspecify.annotations.Nullable;

/** @param next the address of the next page, null on the last */
public record BatchesPage(List<Batch> rows, @Nullable String next) {}
