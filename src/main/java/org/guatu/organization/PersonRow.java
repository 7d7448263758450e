package org.guatu.organization;

/** A person as a list and a choice show: "县级干部甲（建局）". */
public record PersonRow(Person person, String department) {
  /** The name with the department, as it is chosen from a list. */
  public String label() {
    return person.name() + "（" + department + "）";
  }
}
