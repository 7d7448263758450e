/**
 * The signed permit: what its QR code says, the keys that sign it, the list of permits that were taken back, and what a verifier
 * answers. A token is a CBOR Web Token (RFC 8392) in COSE_Sign1 (RFC 9052), docs/decisions/0006-permit-token.md.
 */
@NamedInterface("token")
@NullMarked
package org.guatu.resumption.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
