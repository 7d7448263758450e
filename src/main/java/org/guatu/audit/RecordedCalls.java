package org.guatu.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.guatu.kernel.Id;
import org.guatu.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Turns {@link Recorded} calls into entries: inside the transaction when done, apart from it when a rule refused. */
@Aspect
@Component
@Order(RecordedCalls.INSIDE_TRANSACTION)
class RecordedCalls {
  /** After Spring's transaction advice, which is given the order {@code INSIDE_TRANSACTION - 1}. */
  static final int INSIDE_TRANSACTION = 200;

  private static final ThreadLocal<Deque<Map<String, Object>>> NOTES = ThreadLocal.withInitial(ArrayDeque::new);

  private final AuditTrail trail;

  RecordedCalls(AuditTrail trail) {
    this.trail = trail;
  }

  static void note(String key, @Nullable Object value) {
    Map<String, Object> notes = NOTES.get().peek();
    if (notes != null && value != null) {
      notes.put(key, value);
    }
  }

  @Around("@annotation(recorded)")
  Object record(ProceedingJoinPoint call, Recorded recorded) throws Throwable {
    NOTES.get().push(new LinkedHashMap<>());
    try {
      Object result = call.proceed();
      Id subject = subject(call.getArgs());
      if (subject == null && result instanceof Id id) {
        subject = id;
      }
      trail.done(recorded.value(), subject == null ? "" : subject.value().toString(), NOTES.get().peek());
      return result;
    } catch (RuleViolation refused) {
      Id subject = subject(call.getArgs());
      trail.refused(recorded.value(), subject == null ? "" : subject.value().toString(), Map.of("rule", refused.code()));
      throw refused;
    } finally {
      NOTES.get().pop();
    }
  }

  private static @Nullable Id subject(Object[] arguments) {
    for (Object argument : arguments) {
      if (argument instanceof Id id) {
        return id;
      }
    }
    return null;
  }
}
