package org.guatu.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Writes one audit entry for the call, in its own transaction's commit: the action named here, the subject (the first argument that
 * is an {@link org.guatu.kernel.Id}, or the result if it is one), and what the method noted with {@link AuditTrail#note}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Recorded {
  /** Such as "project.move-stage": module, then verb. */
  String value();
}
