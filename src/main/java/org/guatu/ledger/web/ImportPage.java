package org.guatu.ledger.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.ledger.Column;

/** The form that a file is brought in by. */
public record ImportPage(String code, String title, String about, List<Column> columns, Map<String, String> errors) {
  /** The headers that a file must have; "" if none. */
  public String required() {
    return columns.stream().filter(Column::required).map(Column::header).collect(Collectors.joining("、"));
  }
}
