package org.guatu.resumption.token;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The permits of a zone that were taken back before their time, as of a moment. Permits that have expired are left out, so it stays
 * short.
 *
 * @param issuer the code of the zone
 * @param issuedAt as of when it speaks, a whole second
 * @param goodUntil the first second at which it is too old to vouch for a permit that it does not name
 */
public record RevocationList(String issuer, Instant issuedAt, Instant goodUntil, Set<UUID> revoked, Set<UUID> suspended) {
  private static final int REVOKED = -65_540;
  private static final int SUSPENDED = -65_541;
  private static final Comparator<UUID> AS_BYTES =
      Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned).thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

  public RevocationList {
    issuedAt = issuedAt.truncatedTo(ChronoUnit.SECONDS);
    goodUntil = goodUntil.truncatedTo(ChronoUnit.SECONDS);
    revoked = Set.copyOf(revoked);
    suspended = Set.copyOf(suspended);
  }

  byte[] encoded() {
    CborWriter writer = new CborWriter().map(5)
        .integer(PermitClaims.ISSUER).text(issuer)
        .integer(PermitClaims.EXPIRES).integer(goodUntil.getEpochSecond())
        .integer(PermitClaims.ISSUED).integer(issuedAt.getEpochSecond());
    write(writer.integer(REVOKED), revoked);
    write(writer.integer(SUSPENDED), suspended);
    return writer.done();
  }

  /** @throws MalformedToken if this is no such list */
  static RevocationList read(byte[] encoded) {
    CborReader reader = new CborReader(encoded);
    reader.map(5);
    reader.expect(PermitClaims.ISSUER);
    String issuer = reader.text();
    reader.expect(PermitClaims.EXPIRES);
    Instant goodUntil = PermitClaims.moment(reader);
    reader.expect(PermitClaims.ISSUED);
    Instant issuedAt = PermitClaims.moment(reader);
    reader.expect(REVOKED);
    Set<UUID> revoked = ids(reader);
    reader.expect(SUSPENDED);
    Set<UUID> suspended = ids(reader);
    reader.end();
    return new RevocationList(issuer, issuedAt, goodUntil, revoked, suspended);
  }

  private static void write(CborWriter writer, Set<UUID> ids) {
    List<UUID> sorted = ids.stream().sorted(AS_BYTES).toList();
    writer.array(sorted.size());
    sorted.forEach(id -> writer.bytes(PermitClaims.bytes(id)));
  }

  private static Set<UUID> ids(CborReader reader) {
    int count = reader.array();
    Set<UUID> ids = new HashSet<>();
    UUID last = null;
    for (int i = 0; i < count; i++) {
      UUID id = PermitClaims.id(reader);
      if (last != null && AS_BYTES.compare(last, id) >= 0) {
        throw new MalformedToken("the permits of a list are out of order");
      }
      ids.add(id);
      last = id;
    }
    return ids;
  }
}
