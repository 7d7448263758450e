package org.guatu.figure;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.function.BiFunction;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.ZoneId;
import org.guatu.rulebook.FigurePrinting;
import org.guatu.rulebook.Rulebook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How the zone prints its shares on a given day, by its rulebook: the source page truncates (26/33 prints 78.78%). */
@Component
public class ShareRounding {
  private final BiFunction<ZoneId, AsOf, FigurePrinting> rules;

  @Autowired
  ShareRounding(Rulebook rulebook) {
    this((zone, asOf) -> rulebook.at(zone, FigurePrinting.KIND, asOf).rules());
  }

  private ShareRounding(BiFunction<ZoneId, AsOf, FigurePrinting> rules) {
    this.rules = rules;
  }

  /** Always the same rule, whatever the rulebook says. */
  static ShareRounding fixed(FigurePrinting printing) {
    return new ShareRounding((zone, asOf) -> printing);
  }

  /** The rule for what this reading prints; asked once a reading. */
  public FigurePrinting of(Reading reading) {
    return reading.once("figure.printing", () -> rules.apply(reading.scope().zone(), reading.asOf()));
  }

  public RoundingMode at(ZoneId zone, Instant moment) {
    return rules.apply(zone, AsOf.knowing(moment, moment)).shares().mode();
  }
}
