package org.guatu.identity.web;

import java.util.List;
import java.util.Map;
import org.guatu.identity.Role;
import org.guatu.identity.signin.SetUp;
import org.guatu.kernel.QrCode;

/** The second page of the set-up: a second factor for each administrator. */
public record SetUpCodesPage(String draft, List<Device> devices, Map<String, String> errors) {

  /** One administrator's device to enrol. */
  public record Device(Role role, String name, String login, String seed, QrCode code) {
    static Device of(SetUp.Enrolling enrolling) {
      return new Device(enrolling.candidate().role(), enrolling.candidate().displayName(), enrolling.candidate().login(), enrolling.text(),
          QrCode.of(enrolling.address()));
    }
  }
}
