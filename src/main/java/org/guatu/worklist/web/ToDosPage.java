package org.guatu.worklist.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guatu.kernel.Lamp;
import org.guatu.worklist.ToDo;

/** What one has to do, and what one has done lately. @param errors by the id of the field */
public record ToDosPage(List<Row> open, List<ToDo> ended, Instant now, Map<String, String> errors) {
  /** A to-do with its lamp. */
  public record Row(ToDo toDo, Lamp lamp) {}

  public long late() {
    return open.stream().filter(row -> row.lamp() == Lamp.LATE).count();
  }
}
