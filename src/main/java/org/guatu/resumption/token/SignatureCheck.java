package org.guatu.resumption.token;

/** Whether a signature of {@link SigningAlgorithm#SIGNATURE} bytes was made of a content with one certain key. */
@FunctionalInterface
interface SignatureCheck {
  boolean verifies(byte[] content, byte[] signature);
}
