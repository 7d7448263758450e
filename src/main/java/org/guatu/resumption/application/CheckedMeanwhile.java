package org.guatu.resumption.application;

import org.guatu.kernel.RuleViolation;

/** What the site has checked or signed is not changed by who does not know of it: a form opened before, or a phone that sends late. */
public class CheckedMeanwhile extends RuleViolation {
  CheckedMeanwhile() {
    super("resumption.checked-meanwhile");
  }
}
