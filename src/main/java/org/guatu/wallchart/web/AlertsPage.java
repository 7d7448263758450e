package org.guatu.wallchart.web;

import org.guatu.kernel.AsOf;
import org.guatu.kernel.Moments;
import org.guatu.wallchart.AlertBoard;

/** 需要过问的事, all of it. */
public record AlertsPage(AlertBoard board, AsOf asOf) {
  public String asOfInFull() {
    return Moments.minute(asOf.at());
  }
}
