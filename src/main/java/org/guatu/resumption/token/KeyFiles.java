package org.guatu.resumption.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Optional;
import org.guatu.database.DataDirectory;
import org.guatu.database.Refusal;
import org.springframework.stereotype.Component;

/** The private halves: one PEM file (PKCS #8) each in the data directory's folder of keys, named by the key's id, for the owner's eyes only. */
@Component
class KeyFiles {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  private final DataDirectory directory;

  KeyFiles(DataDirectory directory) {
    this.directory = directory;
  }

  void keep(SigningKey key) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.secret().getEncoded());
    Path name = directory.root().relativize(file(key.published().kid()));
    directory.writePrivate(name.toString(), (BEGIN + "\n" + body + "\n" + END + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  boolean has(String kid) {
    return Files.exists(file(kid));
  }

  /** The private half of a key; empty if it is kept in another data directory. @throws Refusal if the file holds no such key */
  Optional<SigningKey> find(VerificationKey published) {
    Path file = file(published.kid());
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String text = Files.readString(file, StandardCharsets.US_ASCII).replace(BEGIN, "").replace(END, "");
      PrivateKey secret = published.algorithm().privateKey(Base64.getMimeDecoder().decode(text));
      return Optional.of(new SigningKey(published, secret));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new Refusal(file + " does not hold the private half of key " + published.kid(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(String kid) {
    return directory.keys().resolve(kid + ".key");
  }
}
