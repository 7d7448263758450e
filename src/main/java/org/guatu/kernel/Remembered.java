package org.guatu.kernel;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers kept for some seconds, for what every page asks and what hardly ever changes. What changes in this process should be
 * forgotten at once ({@link #forget}); what changes in another one is seen when the time is over.
 */
public final class Remembered<K, V> {
  private static final int MOST = 1_000;

  private final long nanos;
  private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();

  public Remembered(Duration time) {
    this.nanos = time.toNanos();
  }

  private record Kept<V>(V value, long since) {}

  /** The answer kept under this key, or the one given now. */
  public V get(K key, Supplier<V> ask) {
    Kept<V> last = kept.get(key);
    long now = System.nanoTime();
    if (last != null && now - last.since() < nanos) {
      return last.value();
    }
    V value = ask.get();
    if (kept.size() >= MOST) {
      kept.clear();
    }
    kept.put(key, new Kept<>(value, now));
    return value;
  }

  /** Once the running transaction has committed, and at once for who asks within it. */
  public void forget(K key) {
    kept.remove(key);
    AfterCommit.run(() -> kept.remove(key));
  }
}
