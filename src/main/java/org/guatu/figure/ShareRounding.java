package org.guatu.figure;

import java.math.RoundingMode;
import java.time.Instant;
import org.guatu.kernel.ZoneId;
import org.springframework.stereotype.Component;

/** Whether the zone truncates or rounds its shares on a given day: the source page truncates (26/33 prints 78.78%). */
@Component
public class ShareRounding {
  public RoundingMode at(ZoneId zone, Instant moment) {
    return RoundingMode.DOWN;
  }
}
