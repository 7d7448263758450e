package org.guatu.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.guatu.kernel.Id;
import org.guatu.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/** Turns {@link Recorded} calls into entries: inside the transaction when done, apart from it when a rule refused. */
final class RecordedCalls implements MethodInterceptor {
  /** After Spring's transaction advice, which is given the order {@code INSIDE_TRANSACTION - 1}. */
  static final int INSIDE_TRANSACTION = 200;

  private static final ThreadLocal<Deque<Map<String, Object>>> NOTES = ThreadLocal.withInitial(ArrayDeque::new);

  private final ObjectProvider<AuditTrail> trail;

  private RecordedCalls(ObjectProvider<AuditTrail> trail) {
    this.trail = trail;
  }

  static void note(String key, @Nullable Object value) {
    Map<String, Object> notes = NOTES.get().peek();
    if (notes != null && value != null) {
      notes.put(key, value);
    }
  }

  @Override
  public @Nullable Object invoke(MethodInvocation call) throws Throwable {
    String action = Objects.requireNonNull(call.getMethod().getAnnotation(Recorded.class)).value();
    NOTES.get().push(new LinkedHashMap<>());
    try {
      Object result = call.proceed();
      Id subject = subject(call.getArguments());
      if (subject == null && result instanceof Id id) {
        subject = id;
      }
      trail.getObject().done(action, subject == null ? "" : subject.value().toString(), NOTES.get().peek());
      return result;
    } catch (RuleViolation refused) {
      Id subject = subject(call.getArguments());
      trail.getObject().refused(action, subject == null ? "" : subject.value().toString(), Map.of("rule", refused.code()));
      throw refused;
    } finally {
      NOTES.get().pop();
    }
  }

  private static @Nullable Id subject(@Nullable Object[] arguments) {
    for (Object argument : arguments) {
      if (argument instanceof Id id) {
        return id;
      }
    }
    return null;
  }

  /** The trail is asked for when it is needed: what surrounds beans is made before them. */
  @Configuration(proxyBeanMethods = false)
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static class AroundUseCases {
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor recordedCalls(ObjectProvider<AuditTrail> trail) {
      DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forMethodAnnotation(Recorded.class), new RecordedCalls(trail));
      advisor.setOrder(INSIDE_TRANSACTION);
      return advisor;
    }
  }
}
