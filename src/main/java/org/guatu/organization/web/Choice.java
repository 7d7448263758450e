package org.guatu.organization.web;

import java.util.List;

/** A line of a list to choose from. */
public record Choice(String id, String label) {
  /** What stands for the chosen line before who may only read it; "—" if none is chosen. */
  public static String shown(List<Choice> choices, String chosen) {
    return choices.stream().filter(choice -> choice.id().equals(chosen)).map(Choice::label).findFirst().orElse("—");
  }
}
