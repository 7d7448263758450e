package org.guatu.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.guatu.kernel.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reading the trail. Who may, the module above asks. */
@Component
public class AuditLog {
  private static final int BATCH = 1000;

  private final AuditStore store;

  AuditLog(AuditStore store) {
    this.store = store;
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<AuditLine> page(ZoneId zone, AuditFilter filter, int limit) {
    return store.lines(zone, filter, limit);
  }

  @Transactional(readOnly = true)
  public Optional<AuditLine> find(ZoneId zone, UUID id) {
    return store.line(zone, id);
  }

  /** All of them, newest first, without holding them at once. @return how many */
  public long each(ZoneId zone, AuditFilter filter, Consumer<AuditLine> consumer) {
    long all = 0;
    AuditFilter next = filter;
    List<AuditLine> lines;
    do {
      lines = store.lines(zone, next, BATCH);
      lines.forEach(consumer);
      all += lines.size();
      next = lines.isEmpty() ? next : filter.before(lines.getLast().entry().id());
    } while (lines.size() == BATCH);
    return all;
  }
}
