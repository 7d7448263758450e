package org.guatu.wallchart.web;

import org.guatu.figure.Alert;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Moments;
import org.guatu.wallchart.AlertBoard;
import org.guatu.wallchart.Deadline;
import org.jspecify.annotations.Nullable;

/** 需要过问的事, all of it. */
public record AlertsPage(AlertBoard board, AsOf asOf) {

  public @Nullable Deadline deadline(Alert alert) {
    return alert.due() == null ? null : new Deadline(alert.due(), asOf.at());
  }

  public String asOfInFull() {
    return Moments.minute(asOf.at());
  }
}
