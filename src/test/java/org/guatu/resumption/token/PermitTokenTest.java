package org.guatu.resumption.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guatu.kernel.Moments;
import org.guatu.resumption.ScannedCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a verifier answers, to the second and to the bit (control.md scenarios 41 and 42). */
class PermitTokenTest {
  private static final UUID PERMIT = UUID.fromString("01709f3a-8e00-7abc-8def-0123456789ab");
  private static final Instant FROM = Moments.parse("2020-02-25T00:00");
  private static final Instant UNTIL = Moments.parse("2020-03-25T00:00");
  private static final Instant TEN = Moments.parse("2020-03-02T10:00");
  private static final PermitClaims CLAIMS = new PermitClaims("hbsfq", PERMIT, "复工〔2020〕012号", "鹤壁市示范区辅仁中小学建设项目（一期）", "主体结构、室外管网", 120,
      Moments.parse("2020-02-24T16:30"), FROM, UNTIL);

  private final SigningKey key = SigningKey.fresh("hbsfq", SigningAlgorithm.ES256);
  private final PermitVerifier verifier = new PermitVerifier(List.of(key.published()));
  private final String token = key.sign(CLAIMS);

  @Test
  void aPermitHoldsFromItsFirstSecondUntilBeforeItsLast() {
    assertThat(at(FROM)).isEqualTo(new PermitVerdict.Valid(CLAIMS, Duration.ZERO));
    assertThat(at(UNTIL.minusSeconds(1))).isInstanceOf(PermitVerdict.Valid.class);
    assertThat(at(UNTIL)).isEqualTo(new PermitVerdict.Expired(CLAIMS));
    assertThat(at(UNTIL.plusSeconds(1))).isEqualTo(new PermitVerdict.Expired(CLAIMS));
    assertThat(at(FROM.minusSeconds(1))).isEqualTo(new PermitVerdict.NotYetValid(CLAIMS));
  }

  @Test
  void beforeItWasIssuedItDoesNotHoldWhateverItSays() {
    PermitClaims backdated = new PermitClaims("hbsfq", PERMIT, "复工〔2020〕013号", "甲", "全部", 1, TEN, FROM, UNTIL);
    String signed = key.sign(backdated);
    assertThat(verifier.verify(signed, TEN.minusSeconds(1), list(TEN.minusSeconds(1)))).isInstanceOf(PermitVerdict.NotYetValid.class);
    assertThat(verifier.verify(signed, TEN, list(TEN))).isInstanceOf(PermitVerdict.Valid.class);
  }

  @Test
  void aListOfBeforeTheRevocationAcceptsAndTellsItsAgeAndOneOfAfterRefuses() {
    Instant ten = TEN;
    RevocationList before = list(ten.minus(Duration.ofMinutes(10)));
    assertThat(verifier.verify(token, ten, before)).isEqualTo(new PermitVerdict.Valid(CLAIMS, Duration.ofMinutes(10)));
    RevocationList after = new RevocationList("hbsfq", ten, ten.plus(Duration.ofHours(24)), Set.of(PERMIT), Set.of());
    assertThat(verifier.verify(token, ten.plusSeconds(5), after)).isEqualTo(new PermitVerdict.Revoked(CLAIMS, Duration.ofSeconds(5)));
    assertThat(verifier.verify(token, ten.plus(Duration.ofDays(3)), after)).as("an old list still revokes").isInstanceOf(PermitVerdict.Revoked.class);
  }

  @Test
  void aSuspendedPermitSaysSoAndAfterItsEndThatItHasExpired() {
    RevocationList list = new RevocationList("hbsfq", TEN, TEN.plus(Duration.ofHours(24)), Set.of(), Set.of(PERMIT));
    assertThat(verifier.verify(token, TEN, list)).isEqualTo(new PermitVerdict.Suspended(CLAIMS, Duration.ZERO));
    assertThat(verifier.verify(token, UNTIL, list)).isInstanceOf(PermitVerdict.Expired.class);
  }

  @Test
  void aListIsTooOldFromItsLastSecondOnAndNoneVouchesForNothing() {
    RevocationList list = list(TEN);
    assertThat(verifier.verify(token, list.goodUntil().minusSeconds(1), list)).isInstanceOf(PermitVerdict.Valid.class);
    assertThat(verifier.verify(token, list.goodUntil(), list)).isEqualTo(new PermitVerdict.Stale(CLAIMS, Duration.ofHours(24)));
    assertThat(verifier.verify(token, TEN, null)).isEqualTo(new PermitVerdict.Stale(CLAIMS, null));
    RevocationList ofOthers = new RevocationList("other", TEN, TEN.plus(Duration.ofHours(24)), Set.of(), Set.of());
    assertThat(verifier.verify(token, TEN, ofOthers)).isEqualTo(new PermitVerdict.Stale(CLAIMS, null));
  }

  @Test
  void aClockThatStandsBeforeItsOwnListIsNotBelieved() {
    RevocationList list = list(TEN);
    Instant border = TEN.minus(PermitVerifier.CLOCK_TOLERANCE);
    assertThat(verifier.verify(token, border, list)).isEqualTo(new PermitVerdict.Valid(CLAIMS, PermitVerifier.CLOCK_TOLERANCE.negated()));
    assertThat(verifier.verify(token, border.minusSeconds(1), list))
        .isEqualTo(new PermitVerdict.ClockSetBack(CLAIMS, PermitVerifier.CLOCK_TOLERANCE.plusSeconds(1)));
  }

  @Test
  void theKeyOfAnotherZoneOrOfNobodyIsUnknown() {
    SigningKey stranger = SigningKey.fresh("hbsfq", SigningAlgorithm.ES256);
    String forged = stranger.sign(CLAIMS);
    assertThat(verifier.verify(forged, TEN, list(TEN))).isEqualTo(new PermitVerdict.UnknownKey(stranger.published().kid()));
    SigningKey neighbour = SigningKey.fresh("other", SigningAlgorithm.ES256);
    String foreign = neighbour.sign(CLAIMS);
    PermitVerifier both = new PermitVerifier(List.of(key.published(), neighbour.published()));
    assertThat(both.verify(foreign, TEN, list(TEN))).isEqualTo(new PermitVerdict.UnknownKey(neighbour.published().kid()));
    assertThat(both.verify(token, TEN, list(TEN))).isInstanceOf(PermitVerdict.Valid.class);
  }

  @ParameterizedTest
  @EnumSource(SigningAlgorithm.class)
  void noBitOfATokenCanBeFlipped(SigningAlgorithm algorithm) {
    SigningKey signer = SigningKey.fresh("hbsfq", algorithm);
    PermitVerifier knowing = new PermitVerifier(List.of(signer.published()));
    String signed = signer.sign(CLAIMS);
    assertThat(knowing.verify(signed, TEN, list(TEN))).isInstanceOf(PermitVerdict.Valid.class);
    byte[] bytes = Base64.getUrlDecoder().decode(signed.substring(4));
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      String altered = "GT1." + Base64.getUrlEncoder().withoutPadding().encodeToString(flipped);
      assertThat(knowing.verify(altered, TEN, list(TEN)).vouched()).as("bit %d", bit).isEmpty();
    }
    for (int place = 0; place < signed.length(); place++) {
      for (int bit = 0; bit < 8; bit++) {
        String altered = signed.substring(0, place) + (char) (signed.charAt(place) ^ 1 << bit) + signed.substring(place + 1);
        assertThat(knowing.verify(altered, TEN, list(TEN)).vouched()).as("character %d bit %d", place, bit).isEmpty();
      }
    }
  }

  /** The verifier that is prepared for very many tokens answers the same as the provider's, to what is signed and to what is not. */
  @Test
  void thePreparedVerifierAnswersTheSame() {
    PermitVerifier prepared = new PermitVerifier(List.of(key.published())).prepared();
    for (int i = 0; i < 200; i++) {
      String signed = key.sign(new PermitClaims("hbsfq", UUID.randomUUID(), "复工〔2020〕" + i + "号", "甲", "全部", 1 + i, FROM, FROM, UNTIL));
      assertThat(prepared.verify(signed, TEN, list(TEN))).isInstanceOf(PermitVerdict.Valid.class).isEqualTo(verifier.verify(signed, TEN, list(TEN)));
    }
    byte[] bytes = Base64.getUrlDecoder().decode(token.substring(4));
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      String altered = "GT1." + Base64.getUrlEncoder().withoutPadding().encodeToString(flipped);
      assertThat(prepared.verify(altered, TEN, list(TEN))).isEqualTo(verifier.verify(altered, TEN, list(TEN)));
    }
  }

  /** r and s outside of 1 to n − 1 are refused by both, as FIPS 186-5 has it. */
  @Test
  void noSignatureIsMadeOfNumbersOutOfRange() {
    BigInteger order = new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    byte[] content = {1, 2, 3};
    byte[] good = key.sign(content);
    TabledCheck prepared = new TabledCheck(key.published());
    assertThat(prepared.verifies(content, good)).isTrue();
    BigInteger r = new BigInteger(1, good, 0, 32);
    BigInteger s = new BigInteger(1, good, 32, 32);
    for (BigInteger[] pair : new BigInteger[][] {{BigInteger.ZERO, s}, {r, BigInteger.ZERO}, {order, s}, {r, order}, {BigInteger.ZERO, BigInteger.ZERO},
        {r, order.subtract(s)}, {s, r}, {BigInteger.ONE, BigInteger.ONE}}) {
      byte[] bad = new byte[64];
      for (int part = 0; part < 2; part++) {
        byte[] number = pair[part].toByteArray();
        int length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, bad, part * 32 + 32 - length, length);
      }
      assertThat(prepared.verifies(content, bad)).isFalse();
      assertThat(SigningAlgorithm.ES256.verifies(key.published().key(), content, bad)).isFalse();
    }
  }

  @Test
  void aChangedContentIsABadSignature() {
    byte[] bytes = Base64.getUrlDecoder().decode(token.substring(4));
    bytes[bytes.length - 70] ^= 1;
    assertThat(verifier.verify("GT1." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), TEN, list(TEN)))
        .isEqualTo(new PermitVerdict.BadSignature());
  }

  /** Whoever has one signature of ECDSA can compute a second one without the key; ours has one only. */
  @Test
  void theOtherSignatureOfTheSameContentIsRefused() {
    byte[] bytes = Base64.getUrlDecoder().decode(token.substring(4));
    var order = new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    byte[] mirrored = order.subtract(new BigInteger(1, bytes, bytes.length - 32, 32)).toByteArray();
    byte[] other = bytes.clone();
    Arrays.fill(other, bytes.length - 32, bytes.length, (byte) 0);
    int length = Math.min(32, mirrored.length);
    System.arraycopy(mirrored, mirrored.length - length, other, other.length - length, length);
    assertThat(verifier.verify("GT1." + Base64.getUrlEncoder().withoutPadding().encodeToString(other), TEN, list(TEN)))
        .isEqualTo(new PermitVerdict.BadSignature());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GT1.", "GT2.hA", "GT1.%", "GT1.hA==", "GT1.hEA", "GT1.hKDwoED_", "https://example.cn/", "复工〔2020〕012号", "GT1.n_________8", "GT1.W___________"})
  void whatIsNoTokenIsMalformed(String text) {
    assertThat(verifier.verify(text, TEN, list(TEN))).isInstanceOf(PermitVerdict.Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n", "=", "A", "."})
  void nothingMayFollow(String more) {
    assertThat(verifier.verify(token + more, TEN, list(TEN))).isInstanceOf(PermitVerdict.Malformed.class);
  }

  @Test
  void aSignedListIsReadAndNothingElse() {
    RevocationList list = new RevocationList("hbsfq", TEN, TEN.plus(Duration.ofHours(24)), Set.of(PERMIT, UUID.randomUUID()), Set.of(UUID.randomUUID()));
    String signed = key.sign(list);
    assertThat(verifier.list(signed)).isEqualTo(list);
    assertThatThrownBy(() -> verifier.list(token)).as("a permit is no list").isInstanceOf(MalformedToken.class);
    assertThat(verifier.verify(signed, TEN, list)).as("a list is no permit").isInstanceOf(PermitVerdict.Malformed.class);
    String forged = SigningKey.fresh("hbsfq", SigningAlgorithm.ES256).sign(list);
    assertThatThrownBy(() -> verifier.list(forged)).isInstanceOf(PermitVerifier.UnvouchedList.class);
    String foreign = key.sign(new RevocationList("other", TEN, TEN, Set.of(), Set.of()));
    assertThatThrownBy(() -> verifier.list(foreign)).isInstanceOf(PermitVerifier.UnvouchedList.class);
  }

  /** The encoding may not change: permits that were printed must go on to verify. */
  @Test
  void theClaimsAreWrittenAsTheyAlwaysWere() {
    assertThat(HexFormat.of().formatHex(new PermitClaims("z", PERMIT, "号", "a", "b", 300, FROM, FROM, UNTIL).encoded())).isEqualTo(
        "a9" + "01617a" + "0263e58fb7" + "041a5e7a2e80" + "051a5e53f300" + "061a5e53f300" + "075001709f3a8e007abc8def0123456789ab"
            + "3a000100006161" + "3a000100016162" + "3a0001000219012c");
  }

  /** Encoded and signed by other programs (a script after RFC 8949 and 9052, and OpenSSL 3). */
  @Test
  void aTokenMadeElsewhereVerifies() {
    VerificationKey theirs = VerificationKey.of("hbsfq", SigningAlgorithm.ES256, "BcGKrryI0kRiXkRAeeV8CbzgZjdfOJp1141QezW-Rjw", "0kwwzkFYagdgfp8LcmZayo24CNz6WMwHvFV2J2Hl6RM");
    assertThat(theirs.kid()).isEqualTo("8a759049c6b55bbf");
    String made = "GT1.hE2iASYESIp1kEnGtVu_oFhyqQFlaGJzZnECduWkjeW3peOAlDIwMjDjgJUwMTLlj7cEGl56LoAFGl5T8wAGGl5TiYgHUAFwnzqOAHq8je8BI0Vnias6AAEAAG_ovoXku4Hk"
        + "uK3lsI_lraY6AAEAAWzkuLvkvZPnu5PmnoQ6AAEAAhh4WEDnz_UqU1Rv_NBQ4f10egk60ohAdx05j33Twp_ejJr70RFlgThFwomKcVVyXwSw2zVNOXmy3zDFB93w00ynMNvw";
    assertThat(new PermitVerifier(List.of(theirs)).verify(made, TEN, list(TEN))).isEqualTo(new PermitVerdict.Valid(
        new PermitClaims("hbsfq", PERMIT, "复工〔2020〕012号", "辅仁中小学", "主体结构", 120, Moments.parse("2020-02-24T16:30"), FROM, UNTIL), Duration.ZERO));
  }

  @Test
  void longNamesAreShortenedAndTheTokenStaysSmallEnoughForAPhone() throws Exception {
    PermitClaims longest = new PermitClaims("a-zone-of-20-letters", PERMIT, "复工〔2020〕1012号", "鹤".repeat(80), "网".repeat(80), 12_000, FROM, FROM, UNTIL);
    assertThat(longest.project()).hasSize(30).endsWith("…");
    String text = key.sign(longest);
    assertThat(text.length()).isLessThan(480);
    assertThat(token.length()).isLessThan(400);
    String page = "https://guatu.hebi-sfq.gov.cn/resumption/verify?zone=hbsfq";
    BufferedImage picture = PermitTokens.qrCode(page, token).picture(4);
    assertThat(ScannedCode.in(picture)).isEqualTo(page + "#" + token);
    assertThat(PermitTokens.bare(ScannedCode.in(picture))).isEqualTo(token);
    assertThat(PermitTokens.bare(" " + token + "\n")).isEqualTo(token);
    assertThat(PermitTokens.qrCode(page, token).size()).as("modules on a side, margin included").isLessThanOrEqualTo(89);
  }

  @ParameterizedTest
  @EnumSource(SigningAlgorithm.class)
  void aKeyIsTheSameAfterItWasPublished(SigningAlgorithm algorithm) {
    VerificationKey published = SigningKey.fresh("hbsfq", algorithm).published();
    VerificationKey read = VerificationKey.of("hbsfq", algorithm, published.x(), published.y());
    assertThat(read.kid()).isEqualTo(published.kid());
    assertThat(read.key().getEncoded()).isEqualTo(published.key().getEncoded());
    assertThatThrownBy(() -> VerificationKey.of("hbsfq", algorithm, published.y(), published.y())).isInstanceOf(IllegalArgumentException.class);
  }

  private PermitVerdict at(Instant moment) {
    return verifier.verify(token, moment, list(moment));
  }

  private static @Nullable RevocationList list(Instant at) {
    return new RevocationList("hbsfq", at, at.plus(Duration.ofHours(24)), Set.of(), Set.of());
  }
}
