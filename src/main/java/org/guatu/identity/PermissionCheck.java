package org.guatu.identity;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.guatu.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;

/** Checks {@link Requires} before the transaction of the use case begins, and writes every refusal into the trail. */
final class PermissionCheck implements MethodInterceptor {
  private final ObjectProvider<AuditTrail> trail;

  private PermissionCheck(ObjectProvider<AuditTrail> trail) {
    this.trail = trail;
  }

  @Override
  public @Nullable Object invoke(MethodInvocation call) throws Throwable {
    Method method = call.getMethod();
    Permission needed = Objects.requireNonNull(method.getAnnotation(Requires.class)).value();
    if (!Access.current().may(needed)) {
      trail.getObject().refused("permission.denied", method.getDeclaringClass().getSimpleName() + "." + method.getName(), Map.of("permission", needed));
      throw new Forbidden(needed);
    }
    return call.proceed();
  }

  /** The trail is asked for when it is needed: what surrounds beans is made before them. */
  @Configuration(proxyBeanMethods = false)
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static class AroundUseCases {
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor permissionCheck(ObjectProvider<AuditTrail> trail) {
      DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forMethodAnnotation(Requires.class), new PermissionCheck(trail));
      advisor.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
      return advisor;
    }
  }
}
