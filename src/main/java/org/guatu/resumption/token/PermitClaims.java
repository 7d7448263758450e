package org.guatu.resumption.token;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What a permit's token says (准予复工通知). Times are whole seconds; finer parts are cut off.
 *
 * @param issuer the code of the zone
 * @param permit the permit's id, by which it is taken back
 * @param number such as 复工〔2020〕012号
 * @param project the project's name; of a longer one its first {@value #LONGEST_NAME} characters, the last being …
 * @param scope what may be worked on; of a longer one its first {@value #LONGEST_SCOPE} characters, the last being …
 * @param headcountCap how many people may be on the site, at least 1
 * @param notBefore the first second at which it holds
 * @param expiresAt the first second at which it no longer holds
 */
public record PermitClaims(String issuer, UUID permit, String number, String project, String scope, int headcountCap, Instant issuedAt,
    Instant notBefore, Instant expiresAt) {
  static final int LONGEST_NAME = 30;
  static final int LONGEST_SCOPE = 20;

  // Keys of CWT claims (RFC 8392 section 3.1); below -65536 for private use.
  static final int ISSUER = 1;
  static final int EXPIRES = 4;
  static final int ISSUED = 6;
  private static final int SUBJECT = 2;
  private static final int NOT_BEFORE = 5;
  private static final int ID = 7;
  private static final int PROJECT = -65_537;
  private static final int SCOPE = -65_538;
  private static final int HEADCOUNT = -65_539;
  private static final int ID_BYTES = 16;

  public PermitClaims {
    project = shortened(project, LONGEST_NAME);
    scope = shortened(scope, LONGEST_SCOPE);
    issuedAt = issuedAt.truncatedTo(ChronoUnit.SECONDS);
    notBefore = notBefore.truncatedTo(ChronoUnit.SECONDS);
    expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
    if (headcountCap < 1) {
      throw new IllegalArgumentException("a permit is for one person at least");
    }
    if (!notBefore.isBefore(expiresAt)) {
      throw new IllegalArgumentException("a permit that ends before it begins");
    }
  }

  /** In the order of deterministic encoding. */
  byte[] encoded() {
    return new CborWriter().map(9)
        .integer(ISSUER).text(issuer)
        .integer(SUBJECT).text(number)
        .integer(EXPIRES).integer(expiresAt.getEpochSecond())
        .integer(NOT_BEFORE).integer(notBefore.getEpochSecond())
        .integer(ISSUED).integer(issuedAt.getEpochSecond())
        .integer(ID).bytes(bytes(permit))
        .integer(PROJECT).text(project)
        .integer(SCOPE).text(scope)
        .integer(HEADCOUNT).integer(headcountCap)
        .done();
  }

  /** @throws MalformedToken if these are no claims of a permit */
  static PermitClaims read(byte[] encoded) {
    CborReader reader = new CborReader(encoded);
    reader.map(9);
    reader.expect(ISSUER);
    String issuer = reader.text();
    reader.expect(SUBJECT);
    String number = reader.text();
    reader.expect(EXPIRES);
    Instant expiresAt = moment(reader);
    reader.expect(NOT_BEFORE);
    Instant notBefore = moment(reader);
    reader.expect(ISSUED);
    Instant issuedAt = moment(reader);
    reader.expect(ID);
    UUID permit = id(reader);
    reader.expect(PROJECT);
    String project = reader.text();
    reader.expect(SCOPE);
    String scope = reader.text();
    reader.expect(HEADCOUNT);
    long headcount = reader.integer();
    reader.end();
    try {
      return new PermitClaims(issuer, permit, number, project, scope, Math.toIntExact(headcount), issuedAt, notBefore, expiresAt);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new MalformedToken("no permit says this");
    }
  }

  static Instant moment(CborReader reader) {
    long second = reader.integer();
    if (second < 0 || second > 253_402_300_799L) {
      throw new MalformedToken("a moment outside of the calendar");
    }
    return Instant.ofEpochSecond(second);
  }

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(ID_BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
  }

  static UUID id(CborReader reader) {
    byte[] bytes = reader.bytes();
    if (bytes.length != ID_BYTES) {
      throw new MalformedToken("an id of another length");
    }
    ByteBuffer halves = ByteBuffer.wrap(bytes);
    return new UUID(halves.getLong(), halves.getLong());
  }

  private static String shortened(String text, int longest) {
    int length = text.codePointCount(0, text.length());
    return length <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
  }
}
