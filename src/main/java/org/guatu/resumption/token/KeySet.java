package org.guatu.resumption.token;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a verifier needs and may keep: the answer of {@code /resumption/verify/keys}.
 *
 * @param issuer the code of the zone
 * @param name the zone's name
 * @param list the list of revoked permits, signed
 * @param standsAt the moment at which the server's business time stands still, in a demonstration; else null
 */
public record KeySet(String issuer, String name, List<WebKey> keys, String list, @Nullable Instant standsAt) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A public key as a JSON Web Key (RFC 7517). For SM2, {@code crv} and {@code alg} are "SM2", which are not registered. */
  public record WebKey(String kid, String kty, String crv, String alg, String use, String x, String y) {
    static WebKey of(VerificationKey key) {
      return new WebKey(key.kid(), "EC", key.algorithm().curve(), key.algorithm().name(), "sig", key.x(), key.y());
    }
  }

  /** @throws IllegalArgumentException if this is not the JSON of such a set, or holds keys that are none */
  public static KeySet read(byte[] json) {
    try {
      JsonNode set = JSON.readTree(new String(json, StandardCharsets.UTF_8));
      List<WebKey> keys = set.required("keys").valueStream().map(key -> new WebKey(text(key, "kid"), text(key, "kty"), text(key, "crv"),
          text(key, "alg"), text(key, "use"), text(key, "x"), text(key, "y"))).toList();
      JsonNode standsAt = set.get("standsAt");
      return new KeySet(text(set, "issuer"), text(set, "name"), keys, text(set, "list"),
          standsAt == null || standsAt.isNull() ? null : Instant.parse(standsAt.stringValue()));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("it is not the answer of /resumption/verify/keys", e);
    }
  }

  /** A verifier that knows these keys. */
  public PermitVerifier verifier() {
    return new PermitVerifier(keys.stream().map(key -> VerificationKey.of(issuer, SigningAlgorithm.valueOf(key.alg()), key.x(), key.y())).toList());
  }

  private static String text(JsonNode node, String field) {
    return node.required(field).stringValue();
  }
}
