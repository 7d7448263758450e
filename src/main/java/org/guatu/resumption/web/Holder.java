package org.guatu.resumption.web;

import org.guatu.kernel.Lamp;

/**
 * Who has an application now, and until when.
 *
 * @param who in words, and what he is to do: "核查员丙（核查）"
 * @param until "3月6日 24:00，剩 2 个工作日"; "" if no clock runs
 */
public record Holder(String who, String until, Lamp lamp) {
  public String css() {
    return WorkingTime.css(lamp);
  }
}
