package org.guatu.worklist.web;

import java.time.Instant;
import java.util.List;
import org.guatu.kernel.Lamp;
import org.guatu.worklist.ToDo;

/** What one has to do, and what one has done lately. */
public record ToDosPage(List<Row> open, List<ToDo> ended, Instant now) {
  /** A to-do with its lamp. */
  public record Row(ToDo toDo, Lamp lamp) {}

  public long late() {
    return open.stream().filter(row -> row.lamp() == Lamp.LATE).count();
  }
}
