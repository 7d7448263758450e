package org.guatu.identity;

import java.util.Map;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.guatu.audit.AuditTrail;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Checks {@link Requires} before the transaction of the use case begins, and writes every refusal into the trail. */
@Aspect
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class PermissionCheck {
  private final AuditTrail trail;

  PermissionCheck(AuditTrail trail) {
    this.trail = trail;
  }

  @Around("@annotation(requires)")
  Object check(ProceedingJoinPoint call, Requires requires) throws Throwable {
    if (!Access.current().may(requires.value())) {
      trail.refused("permission.denied", call.getSignature().toShortString(), Map.of("permission", requires.value()));
      throw new Forbidden(requires.value());
    }
    return call.proceed();
  }
}
