package org.guatu.identity.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.guatu.database.DataDirectory;
import org.springframework.stereotype.Component;

/**
 * Seals what the database must not show: seeds of second factors and telephone numbers. AES-256-GCM under a key of the data
 * directory, bound to the account it belongs to, so that a value cannot be moved to another row.
 */
@Component
public class SecretBox {
  private static final byte VERSION = 1;
  private static final int NONCE = 12;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  SecretBox(DataDirectory directory) {
    this.key = new SecretKeySpec(Base64.getUrlDecoder().decode(directory.secret("identity.secret-box")), "AES");
  }

  /** @return version, nonce, ciphertext with its tag */
  public byte[] seal(byte[] plain, UUID owner) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, owner, plain);
    byte[] box = new byte[1 + NONCE + sealed.length];
    box[0] = VERSION;
    System.arraycopy(nonce, 0, box, 1, NONCE);
    System.arraycopy(sealed, 0, box, 1 + NONCE, sealed.length);
    return box;
  }

  /** @throws IllegalStateException if the key or the owner is another one, or the value was changed */
  public byte[] open(byte[] box, UUID owner) {
    return run(Cipher.DECRYPT_MODE, Arrays.copyOfRange(box, 1, 1 + NONCE), owner, Arrays.copyOfRange(box, 1 + NONCE, box.length));
  }

  private byte[] run(int mode, byte[] nonce, UUID owner, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(128, nonce));
      cipher.updateAAD(owner.toString().getBytes(StandardCharsets.US_ASCII));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot open or seal: is this the data directory that the database belongs to?", e);
    }
  }
}
