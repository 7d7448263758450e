package org.guatu.resumption.application;

import java.util.UUID;
import org.guatu.kernel.Id;
import org.guatu.kernel.Subject;

/** The identity of an application. */
public record ApplicationId(UUID value) implements Id {
  /** The kind that attachments and to-dos point at. */
  public static final String KIND = "resumption-application";

  public Subject subject() {
    return new Subject(KIND, value);
  }

  /** Its page. */
  public String path() {
    return "/resumption/applications/" + value;
  }
}
