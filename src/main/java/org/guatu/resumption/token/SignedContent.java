package org.guatu.resumption.token;

import java.util.Base64;
import java.util.HexFormat;

/**
 * A content with its signature: "GT1." and the base64url of an untagged COSE_Sign1 (RFC 9052 section 4.2). The protected header says
 * algorithm and key id; the unprotected one is empty. Each content and signature have exactly one such text.
 */
final class SignedContent {
  /** Form and edition. */
  static final String PREFIX = "GT1.";

  /** Longer texts are refused before anything is read. */
  private static final int LONGEST = 1 << 22;
  private static final int ALGORITHM = 1;
  private static final int KEY_ID = 4;
  private static final byte[] NOTHING = {};

  private final long algorithm;
  private final String kid;
  private final byte[] header;
  private final byte[] payload;
  private final byte[] signature;

  private SignedContent(byte[] header, byte[] payload, byte[] signature) {
    CborReader fields = new CborReader(header);
    fields.map(2);
    fields.expect(ALGORITHM);
    this.algorithm = fields.integer();
    fields.expect(KEY_ID);
    byte[] id = fields.bytes();
    fields.end();
    if (id.length != VerificationKey.KID || signature.length != SigningAlgorithm.SIGNATURE) {
      throw new MalformedToken("a key id or a signature of another length");
    }
    this.kid = HexFormat.of().formatHex(id);
    this.header = header;
    this.payload = payload;
    this.signature = signature;
  }

  static SignedContent sign(SigningKey key, byte[] payload) {
    byte[] header = new CborWriter().map(2).integer(ALGORITHM).integer(key.published().algorithm().cose())
        .integer(KEY_ID).bytes(HexFormat.of().parseHex(key.published().kid())).done();
    return new SignedContent(header, payload, key.sign(signed(header, payload)));
  }

  /** @throws MalformedToken if it is not the text of a signed content */
  static SignedContent parse(String text) {
    if (!text.startsWith(PREFIX) || text.length() > LONGEST) {
      throw new MalformedToken("it does not begin with " + PREFIX);
    }
    CborReader reader = new CborReader(bytes(text.substring(PREFIX.length())));
    if (reader.array() != 4) {
      throw new MalformedToken("it has not four parts");
    }
    byte[] header = reader.bytes();
    reader.map(0);
    byte[] payload = reader.bytes();
    byte[] signature = reader.bytes();
    reader.end();
    return new SignedContent(header, payload, signature);
  }

  String text() {
    byte[] all = new CborWriter().array(4).bytes(header).map(0).bytes(payload).bytes(signature).done();
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** The number of the algorithm that it claims. */
  long algorithm() {
    return algorithm;
  }

  /** The id of the key that it claims. */
  String kid() {
    return kid;
  }

  byte[] payload() {
    return payload;
  }

  /** Whether the key made the signature, with the key's own algorithm. @param check that of the key */
  boolean isSignedBy(VerificationKey key, SignatureCheck check) {
    return key.algorithm().cose() == algorithm && check.verifies(signed(header, payload), signature);
  }

  /** What is signed: the Sig_structure of RFC 9052 section 4.4. */
  private static byte[] signed(byte[] header, byte[] payload) {
    return new CborWriter().array(4).text("Signature1").bytes(header).bytes(NOTHING).bytes(payload).done();
  }

  /** Strictly: no padding, and no bit that decoding throws away. */
  private static byte[] bytes(String base64) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(base64);
      int spare = base64.length() % 4 == 2 ? 0x0f : base64.length() % 4 == 3 ? 0x03 : 0;
      if (base64.endsWith("=") || !base64.isEmpty() && (digit(base64.charAt(base64.length() - 1)) & spare) != 0) {
        throw new MalformedToken("bits stand after the end");
      }
      return bytes;
    } catch (IllegalArgumentException e) {
      throw new MalformedToken("a character that is not of base64url");
    }
  }

  private static int digit(char character) {
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".indexOf(character);
  }
}
