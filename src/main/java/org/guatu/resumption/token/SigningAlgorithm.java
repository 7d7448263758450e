package org.guatu.resumption.token;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * How tokens are signed, by name. All sign with 64 bytes, r and s of 32 bytes each.
 */
public enum SigningAlgorithm {
  /** ECDSA on P-256 with SHA-256 (RFC 9053); s is always the smaller one of its two values, so that no second signature can be made of one. */
  ES256(-7, "P-256", "secp256r1", "SHA256withECDSA"),
  /** SM2 with SM3 (GB/T 32918, signer's identity by GM/T 0009). COSE has no number for it: one of those for private use. */
  SM2(-65_601, "SM2", "sm2p256v1", "SM3withSM2");

  /** Of the signatures of all algorithms, in bytes. */
  static final int SIGNATURE = 64;

  private static final BigInteger P256_ORDER = new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
  private static final int HALF = SIGNATURE / 2;

  private final int cose;
  private final String curve;
  private final String parameters;
  private final String signature;

  SigningAlgorithm(int cose, String curve, String parameters, String signature) {
    this.cose = cose;
    this.curve = curve;
    this.parameters = parameters;
    this.signature = signature;
  }

  /** Loaded only where SM2 is used. */
  private static final class Chinese {
    static final Provider PROVIDER = new BouncyCastleProvider();
  }

  /** The number that stands in a token. */
  int cose() {
    return cose;
  }

  static Optional<SigningAlgorithm> ofCose(long number) {
    return Arrays.stream(values()).filter(algorithm -> algorithm.cose == number).findFirst();
  }

  /** As the name of a JSON Web Key's curve. */
  String curve() {
    return curve;
  }

  KeyPair newKeyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider());
      generator.initialize(new ECGenParameterSpec(parameters));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** @throws GeneralSecurityException if it is no such key */
  PrivateKey privateKey(byte[] pkcs8) throws GeneralSecurityException {
    return KeyFactory.getInstance("EC", provider()).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
  }

  /** @throws GeneralSecurityException if it is no point of the curve */
  PublicKey publicKey(BigInteger x, BigInteger y) throws GeneralSecurityException {
    AlgorithmParameters curveParameters = AlgorithmParameters.getInstance("EC", provider());
    curveParameters.init(new ECGenParameterSpec(parameters));
    ECParameterSpec spec = curveParameters.getParameterSpec(ECParameterSpec.class);
    // Not every provider looks whether the point lies on the curve.
    BigInteger prime = ((ECFieldFp) spec.getCurve().getField()).getP();
    BigInteger cubic = x.multiply(x).add(spec.getCurve().getA()).multiply(x).add(spec.getCurve().getB());
    if (x.compareTo(prime) >= 0 || y.compareTo(prime) >= 0 || y.multiply(y).subtract(cubic).mod(prime).signum() != 0) {
      throw new InvalidKeyException("no point of " + curve);
    }
    return KeyFactory.getInstance("EC", provider()).generatePublic(new ECPublicKeySpec(new ECPoint(x, y), spec));
  }

  byte[] sign(PrivateKey key, byte[] content) {
    try {
      Signature signer = Signature.getInstance(signature, provider());
      signer.initSign(key);
      signer.update(content);
      BigInteger[] parts = DerSignature.read(signer.sign());
      byte[] signed = new byte[SIGNATURE];
      put(parts[0], signed, 0);
      put(s(parts[1]), signed, HALF);
      return signed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }

  boolean verifies(PublicKey key, byte[] content, byte[] signed) {
    BigInteger r = new BigInteger(1, signed, 0, HALF);
    BigInteger s = new BigInteger(1, signed, HALF, HALF);
    if (!s(s).equals(s)) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance(signature, provider());
      verifier.initVerify(key);
      verifier.update(content);
      return verifier.verify(DerSignature.write(r, s));
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot verify", e);
    }
  }

  /** The one of the values of s that signatures carry. */
  BigInteger s(BigInteger s) {
    return this == ES256 && s.compareTo(P256_ORDER.shiftRight(1)) > 0 ? P256_ORDER.subtract(s) : s;
  }

  private Provider provider() {
    return switch (this) {
      case ES256 -> Objects.requireNonNull(Security.getProvider("SunEC"));
      case SM2 -> Chinese.PROVIDER;
    };
  }

  private static void put(BigInteger number, byte[] into, int at) {
    byte[] bytes = number.toByteArray();
    int length = Math.min(bytes.length, HALF);
    System.arraycopy(bytes, bytes.length - length, into, at + HALF - length, length);
  }
}
