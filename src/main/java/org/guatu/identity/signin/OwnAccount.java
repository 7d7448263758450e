package org.guatu.identity.signin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.guatu.audit.Recorded;
import org.guatu.identity.account.CredentialStore;
import org.guatu.identity.account.Credentials;
import org.guatu.identity.account.PasswordPolicy;
import org.guatu.identity.account.Passwords;
import org.guatu.identity.account.SecretBox;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.RealTime;
import org.guatu.kernel.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody does with their own account: a new password, a second factor. */
@Service
public class OwnAccount {
  private final CredentialStore credentials;
  private final Sessions sessions;
  private final Proof proof;
  private final Passwords passwords;
  private final PasswordPolicy policy;
  private final SecretBox box;

  OwnAccount(CredentialStore credentials, Sessions sessions, Proof proof, Passwords passwords, PasswordPolicy policy, SecretBox box) {
    this.credentials = credentials;
    this.sessions = sessions;
    this.proof = proof;
    this.passwords = passwords;
    this.policy = policy;
    this.box = box;
  }

  /**
   * A new password. Every session of the account ends; this one goes on under a new token.
   *
   * @return the new token
   * @throws InvalidInput at {@code current}, {@code fresh} or {@code repeat}
   */
  @Transactional
  @Recorded("identity.change-password")
  public String changePassword(SignedIn own, String current, String fresh, String repeat, Visit visit) {
    ZoneId zone = own.access().actor().zone();
    Map<String, String> wrong = new LinkedHashMap<>();
    proof.password(own, current, visit).ifPresent(message -> wrong.put("current", message));
    if (wrong.isEmpty()) {
      List<String> objections = policy.objections(fresh, List.of(own.login(), own.access().actor().name()));
      if (!objections.isEmpty()) {
        wrong.put("fresh", String.join("", objections));
      } else if (credentials.hashes(zone, own.account(), policy.remembered()).stream().anyMatch(hash -> passwords.matches(fresh, hash))) {
        wrong.put("fresh", "这个口令最近用过，请换一个。");
      }
      if (!fresh.equals(repeat)) {
        wrong.put("repeat", "两次输入的新口令不一致。");
      }
    }
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
    RealTime time = proof.time();
    credentials.password(zone, own.account(), passwords.hash(fresh), false, time.now());
    boolean codeGiven = own.secondFactor();
    sessions.replace(own);
    return sessions.open(zone, own.account(), codeGiven ? time.now() : null, visit);
  }

  /**
   * A new seed to be enrolled, sealed to this account so that the form can carry it.
   *
   * @param text for typing it in
   * @param address for the QR code
   */
  public record Enrolment(String sealed, String text, String address) {}

  public Enrolment begin(SignedIn own, String issuer) {
    return shown(own, issuer, Totp.seed());
  }

  /** The same seed again, for a form that is shown again. */
  public Enrolment again(SignedIn own, String issuer, String sealed) {
    return shown(own, issuer, opened(own, sealed));
  }

  /**
   * Enrols the seed after a code of it was typed. Who has a whole session proves the password again.
   *
   * @throws InvalidInput at {@code code} or {@code current}
   */
  @Transactional
  @Recorded("identity.enrol-second-factor")
  public void enrol(SignedIn own, String sealed, String code, String current, Visit visit) {
    ZoneId zone = own.access().actor().zone();
    byte[] seed = opened(own, sealed);
    if (own.step() == Step.NONE) {
      proof.password(own, current, visit).ifPresent(message -> {
        throw new InvalidInput("current", message);
      });
    }
    OptionalLong step = Totp.match(seed, code, proof.time().now(), 0);
    if (step.isEmpty()) {
      throw new InvalidInput("code", "验证码不对。请核对设备的时间，再输入当前显示的 6 位数字。");
    }
    credentials.secondFactor(zone, own.account(), seed, step.getAsLong());
    sessions.codeGiven(own);
  }

  private Enrolment shown(SignedIn own, String issuer, byte[] seed) {
    String sealed = Base64.getUrlEncoder().withoutPadding().encodeToString(box.seal(seed, own.account().value()));
    return new Enrolment(sealed, Totp.text(seed), Totp.address(issuer, own.login(), seed));
  }

  private byte[] opened(SignedIn own, String sealed) {
    try {
      return box.open(Base64.getUrlDecoder().decode(sealed.getBytes(StandardCharsets.US_ASCII)), own.account().value());
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      throw new InvalidInput("code", "页面已过期，请重新扫描二维码。");
    }
  }
}
