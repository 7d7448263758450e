package org.guatu.resumption.token;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SignatureException;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;

/** A signature as the cryptography providers make and take it: the ASN.1 sequence of r and s. */
final class DerSignature {
  private DerSignature() {}

  /** @return r and s */
  static BigInteger[] read(byte[] der) {
    ASN1Sequence parts = ASN1Sequence.getInstance(der);
    return new BigInteger[] {number(parts, 0), number(parts, 1)};
  }

  static byte[] write(BigInteger r, BigInteger s) throws SignatureException {
    try {
      return new DERSequence(new ASN1Integer[] {new ASN1Integer(r), new ASN1Integer(s)}).getEncoded();
    } catch (IOException e) {
      throw new SignatureException(e);
    }
  }

  private static BigInteger number(ASN1Sequence parts, int index) {
    return ASN1Integer.getInstance(parts.getObjectAt(index)).getPositiveValue();
  }
}
