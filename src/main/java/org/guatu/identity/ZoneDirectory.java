package org.guatu.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guatu.audit.AuditedZones;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RealTime;
import org.guatu.kernel.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which zones this installation serves. Few and nearly never changed, so they are kept in memory; a zone once there stays. */
@Component
public class ZoneDirectory implements AuditedZones {
  private final ZoneStore store;
  private final RealTime time;
  private volatile List<Zone> known = List.of();

  ZoneDirectory(ZoneStore store, RealTime time) {
    this.store = store;
    this.time = time;
  }

  /** In the order of their codes; empty before the first set-up. */
  public List<Zone> all() {
    if (known.isEmpty()) {
      known = store.all();
    }
    return known;
  }

  @Override
  public List<ZoneId> ids() {
    return all().stream().map(Zone::id).toList();
  }

  /** @throws NotFound if there is none */
  public Zone get(ZoneId id) {
    return find(all(), id).or(() -> find(reload(), id)).orElseThrow(() -> new NotFound("zone", id.value()));
  }

  /** Also one that another process has entered meanwhile. */
  public Optional<Zone> byCode(String code) {
    return called(all(), code).or(() -> called(reload(), code));
  }

  private static Optional<Zone> called(List<Zone> zones, String code) {
    return zones.stream().filter(zone -> zone.code().equals(code)).findFirst();
  }

  /** The only zone, or the one that the host name begins with: "code.example.cn". */
  public Optional<Zone> byHost(String host) {
    List<Zone> zones = all();
    int dot = host.indexOf('.');
    return zones.size() == 1 ? Optional.of(zones.getFirst()) : byCode((dot < 0 ? host : host.substring(0, dot)).toLowerCase(Locale.ROOT));
  }

  /** Enters a zone. @throws InvalidInput for wrong fields or a code that is taken */
  @Transactional
  public void enter(Zone zone) {
    Map<String, String> wrong = objections(zone);
    if (wrong.isEmpty() && !store.insert(zone, time.now())) {
      wrong.put("code", "园区代码 " + zone.code() + " 已被使用。");
    }
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        known = List.of();
      }
    });
  }

  /** Field → message; empty if all is well. */
  public static Map<String, String> objections(Zone zone) {
    Map<String, String> wrong = new LinkedHashMap<>();
    text(wrong, "name", zone.name(), "园区全称", 60);
    text(wrong, "shortName", zone.shortName(), "简称", 12);
    if (!zone.code().matches("[a-z][a-z0-9-]{1,19}")) {
      wrong.put("code", "园区代码须 2–20 个字符，以小写字母开头，用小写字母、数字和 -。");
    }
    if (!zone.hostDivision().matches("[1-9]\\d{5}")) {
      wrong.put("hostDivision", "所在行政区划代码须 6 位数字（GB/T 2260），如 410600。");
    }
    text(wrong, "hostName", zone.hostName(), "所在行政区划名称", 40);
    return wrong;
  }

  private static void text(Map<String, String> wrong, String field, String value, String label, int longest) {
    int length = value.codePointCount(0, value.length());
    if (value.isBlank() || length > longest || value.codePoints().anyMatch(Character::isISOControl)) {
      wrong.put(field, label + "须 1–" + longest + " 个字符。");
    }
  }

  private List<Zone> reload() {
    known = store.all();
    return known;
  }

  private static Optional<Zone> find(List<Zone> zones, ZoneId id) {
    return zones.stream().filter(zone -> zone.id().equals(id)).findFirst();
  }
}
