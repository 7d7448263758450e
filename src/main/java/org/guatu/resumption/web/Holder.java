package org.guatu.resumption.web;

import org.guatu.kernel.Lamp;

/**
 * Who has an application now, and until when.
 *
 * @param who in words, a name where somebody has it by name
 * @param until "3月6日 24:00，剩 2 个工作日"; "" if no clock runs
 */
public record Holder(String who, String until, Lamp lamp) {
  public String css() {
    return WorkingTime.css(lamp);
  }
}
