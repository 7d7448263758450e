package org.guatu.figure;

import java.util.List;

/**
 * What a module contributes to 需要过问的事: what is red, who has it, until when. One bean a module, one SQL statement at most.
 * The home page asks every source and sorts the answers by their time limit.
 */
public interface AlertSource {
  /** What needs asking about as of the reading's moment, within its scope, the most urgent first, at most {@code limit}. */
  List<Alert> alerts(Reading reading, int limit);
}
