package org.guatu.figure;

import org.guatu.kernel.Money;
import org.guatu.kernel.Ratio;

/** An exact value. How it is printed is {@link FigureText}'s business. */
public sealed interface FigureValue {
  /** A count of things. */
  record Count(long value) implements FigureValue {}

  /** An amount of money. */
  record Amount(Money value) implements FigureValue {}

  /** A share with both its integers. */
  record Share(Ratio value) implements FigureValue {}

  /** More than so many, never an exact count: 余, 超过. */
  record MoreThan(long value) implements FigureValue {}

  /** Nothing recorded: printed as "—", never as 0. */
  record Unknown() implements FigureValue {}
}
