package org.guatu.ledger.web;

import java.util.List;

/** The ledgers that the reader may take out or bring in. */
public record LedgersPage(List<Row> rows) {
  /** @param columns headers, joined for reading */
  public record Row(String code, String title, String about, String columns, boolean mayImport, boolean mayExport) {}
}
