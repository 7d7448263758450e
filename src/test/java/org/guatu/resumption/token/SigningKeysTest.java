package org.guatu.resumption.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.database.DataDirectory;
import org.guatu.database.Refusal;
import org.guatu.identity.Forbidden;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.Zone;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RealTime;
import org.guatu.kernel.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keys are made once, kept for the owner's eyes, replaced, and go on to verify. */
@SpringBootTest
class SigningKeysTest {
  @Autowired SigningKeys keys;
  @Autowired SigningKeyStore store;
  @Autowired PermitTokens tokens;
  @Autowired ZoneDirectory zones;
  @Autowired RealTime time;
  @Autowired Clock clock;
  @Autowired PlatformTransactionManager transactions;
  @Autowired DataDirectory directory;
  @TempDir Path folder;
  private final ZoneId zone = Someone.freshZone();
  private final String code = "z" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void enter() {
    zones.enter(new Zone(zone, code, "试验园区", "试验区", "410600", "鹤壁市"));
  }

  @Test
  void theFirstKeyIsMadeWhenAskedForAndStaysWhateverBecomesOfWhoAsked() {
    var reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    String made = reading.execute(status -> {
      status.setRollbackOnly();
      return keys.current(zone).published().kid();
    });
    assertThat(keys.current(zone).published().kid()).isEqualTo(made);
    assertThat(keys.published(zone)).extracting(VerificationKey::kid).containsExactly(made);
  }

  @Test
  void thePrivateHalfIsAFileForItsOwnerOnlyAndNowhereElse() throws Exception {
    String kid = keys.current(zone).published().kid();
    Path file = directory.keys().resolve(kid + ".key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    assertThat(file).content().startsWith("-----BEGIN PRIVATE KEY-----");
    assertThat(keys.current(zone).toString()).isEqualTo("signing key " + kid);
  }

  @Test
  void aRestartSignsWithTheSameKey() {
    String kid = keys.current(zone).published().kid();
    assertThat(processOn(directory).current(zone).published().kid()).isEqualTo(kid);
  }

  @Test
  void anotherProcessWithADirectoryOfItsOwnSignsWithAKeyOfItsOwnAndBothVerify() {
    String here = tokens.sign(zone, claims());
    SigningKeys elsewhere = processOn(DataDirectory.open(folder.resolve("other")));
    String there = elsewhere.current(zone).sign(claims());
    assertThat(keys.published(zone)).hasSize(2);
    assertThat(verdict(here)).isInstanceOf(PermitVerdict.Valid.class);
    assertThat(verdict(there)).isInstanceOf(PermitVerdict.Valid.class);
  }

  @Test
  void aKeyThatWasReplacedSignsNoMoreAndGoesOnToVerify() {
    String before = tokens.sign(zone, claims());
    String old = keys.current(zone).published().kid();
    Someone security = Someone.in(zone, Role.SECURITY_ADMINISTRATOR);
    String fresh = security.does(() -> keys.rotate(security.scope(Permission.SIGNING_KEY_ROTATE))).kid();
    assertThat(fresh).isNotEqualTo(old);
    assertThat(keys.current(zone).published().kid()).isEqualTo(fresh);
    assertThat(verdict(before)).isInstanceOf(PermitVerdict.Valid.class);
    assertThat(verdict(tokens.sign(zone, claims()))).isInstanceOf(PermitVerdict.Valid.class);
    List<KeptKey> listed = security.does(() -> keys.list(security.scope(Permission.SIGNING_KEY_ROTATE)));
    assertThat(listed).extracting(kept -> kept.key().kid()).containsExactly(fresh, old);
    assertThat(listed).extracting(kept -> kept.retiredAt() == null).containsExactly(true, false);
    assertThat(listed).allMatch(KeptKey::here);
  }

  @Test
  void onlyTheSecurityAdministratorReplacesKeys() {
    for (Role role : List.of(Role.LEADER, Role.SYSTEM_ADMINISTRATOR, Role.CONSTRUCTION_APPROVER)) {
      Someone other = Someone.in(zone, role);
      assertThatThrownBy(() -> other.does(() -> keys.rotate(other.scope(Permission.SIGNING_KEY_ROTATE)))).isInstanceOf(Forbidden.class);
    }
    Someone limited = Someone.limited(zone, Role.SECURITY_ADMINISTRATOR, ScopeKind.AREA, UUID.randomUUID());
    assertThatThrownBy(() -> limited.does(() -> keys.rotate(limited.scope(Permission.SIGNING_KEY_ROTATE)))).isInstanceOf(NotFound.class);
    assertThat(keys.published(zone)).isEmpty();
  }

  @Test
  void aFileThatHoldsNoKeyIsAPlainRefusal() throws Exception {
    SigningKey made = keys.current(zone);
    Files.writeString(directory.keys().resolve(made.published().kid() + ".key"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    assertThatThrownBy(() -> keys.current(zone)).isInstanceOf(Refusal.class).hasMessageContaining(made.published().kid());
  }

  @Test
  void aZoneSignsForItselfOnly() {
    PermitClaims foreign = new PermitClaims("other", UUID.randomUUID(), "复工〔2020〕001号", "甲", "全部", 10, moment(), moment(), moment().plusSeconds(60));
    assertThatThrownBy(() -> tokens.sign(zone, foreign)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsPublishedIsAllThatAVerifierNeeds() {
    String token = tokens.sign(zone, claims());
    KeySet set = tokens.published(zone);
    KeySet read = KeySet.read(tools.jackson.databind.json.JsonMapper.builder().build().writeValueAsBytes(set));
    assertThat(read).isEqualTo(set);
    assertThat(read.standsAt()).isEqualTo(TestDatabase.NOW);
    PermitVerifier verifier = read.verifier();
    RevocationList list = verifier.list(read.list());
    assertThat(Duration.between(list.issuedAt(), list.goodUntil())).isEqualTo(Duration.ofHours(24));
    assertThat(verifier.verify(token, moment(), list)).isInstanceOf(PermitVerdict.Valid.class);
  }

  private SigningKeys processOn(DataDirectory data) {
    return new SigningKeys(store, new KeyFiles(data), zones, time, transactions);
  }

  private PermitVerdict verdict(String token) {
    return tokens.verifier(zone).verify(token, moment(), tokens.list(zone, moment()));
  }

  private PermitClaims claims() {
    return new PermitClaims(code, UUID.randomUUID(), "复工〔2020〕012号", "辅仁中小学", "主体结构", 120, moment(), moment(), moment().plus(Duration.ofDays(14)));
  }

  private Instant moment() {
    return clock.instant();
  }
}
