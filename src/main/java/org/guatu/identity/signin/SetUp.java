package org.guatu.identity.signin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.guatu.identity.Role;
import org.guatu.identity.Zone;
import org.guatu.identity.ZoneDirectory;
import org.guatu.identity.account.AccountKind;
import org.guatu.identity.account.FirstAdministrators;
import org.guatu.identity.account.NewAccount;
import org.guatu.identity.account.PasswordPolicy;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.RealTime;
import org.guatu.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The first set-up of an empty installation: the zone and its three administrators with their second factors. Nothing is written
 * before everything is proved, and it is open only while there is no zone.
 */
@Service
public class SetUp {
  private final SetUpCode code;
  private final AddressThrottle throttle;
  private final ZoneDirectory zones;
  private final FirstAdministrators administrators;
  private final PasswordPolicy policy;
  private final RealTime time;
  private volatile @Nullable Draft draft;

  SetUp(SetUpCode code, AddressThrottle throttle, ZoneDirectory zones, FirstAdministrators administrators, PasswordPolicy policy, RealTime time) {
    this.code = code;
    this.throttle = throttle;
    this.zones = zones;
    this.administrators = administrators;
    this.policy = policy;
    this.time = time;
  }

  /** One of the three to be. */
  public record Candidate(Role role, String login, String displayName, String password) {}

  /** One of the three with a second factor to enrol. */
  public record Enrolling(Candidate candidate, String text, String address) {}

  /** What the first page gave, held until the second is right. */
  private record Draft(String id, Zone zone, List<Candidate> candidates, List<byte[]> seeds) {}

  public boolean isOpen() {
    return zones.all().isEmpty();
  }

  /**
   * The first page.
   *
   * @param candidates one for each administrator
   * @return the draft's id, which the second page carries
   * @throws InvalidInput at {@code setupCode}, the zone's fields, or {@code login-ROLE}, {@code name-ROLE}, {@code password-ROLE}
   */
  public String propose(String typedCode, Zone zone, List<Candidate> candidates, String address) {
    mustBeOpen();
    checkCode(typedCode, address);
    Map<String, String> wrong = new LinkedHashMap<>(ZoneDirectory.objections(zone));
    for (Candidate candidate : candidates) {
      NewAccount account = account(candidate);
      String suffix = "-" + candidate.role();
      account.objections().forEach((field, message) -> wrong.put((field.equals("displayName") ? "name" : field) + suffix, message));
      if (candidates.stream().filter(other -> account(other).login().equals(account.login())).count() > 1) {
        wrong.put("login" + suffix, "三员须各用各的登录名。");
      }
      List<String> objections = policy.objections(candidate.password(), List.of(account.login(), account.displayName()));
      if (!objections.isEmpty()) {
        wrong.put("password" + suffix, String.join("", objections));
      }
    }
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
    Draft made = new Draft(UUID.randomUUID().toString(), zone, candidates, candidates.stream().map(one -> Totp.seed()).toList());
    draft = made;
    return made.id();
  }

  /** What the second page shows. @throws RuleViolation if there is no such draft any more */
  public List<Enrolling> enrolling(String draftId) {
    Draft held = held(draftId);
    return java.util.stream.IntStream.range(0, held.candidates().size())
        .mapToObj(i -> new Enrolling(held.candidates().get(i), Totp.text(held.seeds().get(i)),
            Totp.address("Guatu " + held.zone().shortName(), account(held.candidates().get(i)).login(), held.seeds().get(i))))
        .toList();
  }

  /**
   * The second page: writes the zone and the administrators.
   *
   * @param codes by role, one from each device
   * @throws InvalidInput at {@code code-ROLE}
   */
  public synchronized void finish(String draftId, Map<Role, String> codes, String address) {
    mustBeOpen();
    Draft held = held(draftId);
    Map<String, String> wrong = new LinkedHashMap<>();
    List<FirstAdministrators.Proved> proved = new java.util.ArrayList<>();
    for (int i = 0; i < held.candidates().size(); i++) {
      Candidate candidate = held.candidates().get(i);
      byte[] seed = held.seeds().get(i);
      OptionalLong step = Totp.match(seed, codes.getOrDefault(candidate.role(), ""), time.now(), 0);
      if (step.isEmpty()) {
        wrong.put("code-" + candidate.role(), "验证码不对。请核对设备的时间，再输入当前显示的 6 位数字。");
      } else {
        proved.add(new FirstAdministrators.Proved(candidate.role(), account(candidate), candidate.password(), seed, step.getAsLong()));
      }
    }
    if (!wrong.isEmpty()) {
      throttle.failed(address);
      throw new InvalidInput(wrong);
    }
    administrators.appoint(held.zone(), proved, time.now(), address);
    draft = null;
  }

  private void checkCode(String typed, String address) {
    if (throttle.isBlocked(address)) {
      throw new InvalidInput("setupCode", "尝试过多，请过一会儿再试。");
    }
    if (!code.is(typed)) {
      throttle.failed(address);
      throw new InvalidInput("setupCode", "设置代码不对。它印在启动服务的终端上，每次启动都不同。");
    }
  }

  private void mustBeOpen() {
    if (!isOpen()) {
      throw new RuleViolation("identity.already-set-up");
    }
  }

  private Draft held(String draftId) {
    Draft held = draft;
    if (held == null || !held.id().equals(draftId)) {
      throw new RuleViolation("identity.set-up-anew");
    }
    return held;
  }

  private static NewAccount account(Candidate candidate) {
    return new NewAccount(AccountKind.ADMINISTRATOR, candidate.login(), candidate.displayName(), null);
  }
}
