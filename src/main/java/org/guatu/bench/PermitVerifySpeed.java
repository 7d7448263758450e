package org.guatu.bench;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guatu.resumption.token.PermitClaims;
import org.guatu.resumption.token.PermitVerdict;
import org.guatu.resumption.token.PermitVerifier;
import org.guatu.resumption.token.RevocationList;
import org.guatu.resumption.token.SigningAlgorithm;
import org.guatu.resumption.token.SigningKey;

/** Whole verifications of permits' tokens, each another one, against the bare signature check of the JDK on the same curve. */
final class PermitVerifySpeed implements Benchmark {
  private static final String ZONE = "bench";
  private static final int TOKENS = 1_000;
  private static final int WITHDRAWN = 200;
  private static final int WARM_UP_ROUNDS = 12;
  private static final int ROUNDS = 9;

  @Override
  public String name() {
    return "permit-verify";
  }

  @Override
  public String about() {
    return "tokens of permits verified in one thread: at least 10,000 a second of processor time, 3 times the JDK's bare signature check";
  }

  @Override
  public List<Measurement> run(BenchZone zone) throws Exception {
    Instant now = Instant.now();
    SigningKey key = SigningKey.fresh(ZONE, SigningAlgorithm.ES256);
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < TOKENS; i++) {
      tokens.add(key.sign(new PermitClaims(ZONE, UUID.randomUUID(), "复工〔2020〕" + i + "号", "示范区建设项目第" + i + "标段", "主体结构", 120, now, now, now.plus(Duration.ofDays(14)))));
    }
    Set<UUID> withdrawn = new HashSet<>();
    for (int i = 0; i < WITHDRAWN; i++) {
      withdrawn.add(UUID.randomUUID());
    }
    PermitVerifier verifier = new PermitVerifier(List.of(key.published())).prepared();
    RevocationList list = verifier.list(key.sign(new RevocationList(ZONE, now, now.plus(Duration.ofDays(1)), withdrawn, Set.of())));
    Bare bare = new Bare();
    for (int round = 0; round < zone.times(WARM_UP_ROUNDS); round++) {
      verify(verifier, tokens, now, list);
      bare.verify();
    }
    int rounds = zone.times(ROUNDS);
    double[] ours = new double[rounds];
    double[] theirs = new double[rounds];
    double[] ratios = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      ours[round] = verify(verifier, tokens, now, list);
      theirs[round] = bare.verify();
      ratios[round] = ours[round] / theirs[round];
    }
    String how = rounds + " rounds of " + TOKENS + " tokens, processor time of the thread";
    return List.of(
        Measurement.held("permits verified", new Sample(ours).greatest(), "/s", Bar.atLeast(10_000), "the quietest of " + how),
        Measurement.told("the same", new Sample(ours).median(), "/s", "the median of " + how),
        Measurement.held("verified / bare check", new Sample(ratios).median(), "", Bar.atLeast(3), "median of " + rounds + " rounds, in turn"),
        Measurement.told("bare check of the JDK", new Sample(theirs).median(), "/s", "SHA256withECDSA on P-256, the median"));
  }

  /** @return verifications a second */
  private static double verify(PermitVerifier verifier, List<String> tokens, Instant now, RevocationList list) {
    long start = processorTime();
    for (String token : tokens) {
      if (!(verifier.verify(token, now, list) instanceof PermitVerdict.Valid)) {
        throw new IllegalStateException("a good permit was refused");
      }
    }
    return tokens.size() / ((processorTime() - start) / 1e9);
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** The yardstick: one signature, checked over and over. */
  private static final class Bare {
    private static final int TIMES = 500;
    private static final byte[] CONTENT = "the content of a permit, as long as one".repeat(5).getBytes(StandardCharsets.US_ASCII);

    private final PublicKey key;
    private final byte[] signed;

    Bare() throws GeneralSecurityException {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(CONTENT);
      key = pair.getPublic();
      signed = signature.sign();
    }

    double verify() throws GeneralSecurityException {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      long start = processorTime();
      for (int i = 0; i < TIMES; i++) {
        signature.initVerify(key);
        signature.update(CONTENT);
        if (!signature.verify(signed)) {
          throw new IllegalStateException("a good signature was refused");
        }
      }
      return TIMES / ((processorTime() - start) / 1e9);
    }
  }
}
