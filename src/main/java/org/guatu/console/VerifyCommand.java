package org.guatu.console;

import org.guatu.audit.AuditProof;
import org.guatu.audit.ChainProof;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Forbidden;
import org.guatu.kernel.Words;
import org.springframework.stereotype.Component;

/** {@code verify audit} computes the zone's chain again, straight from the database; {@code verify permit} checks a permit's token. */
@Component
class VerifyCommand implements Command {
  private final AuditProof proof;
  private final PermitVerification permits;

  VerifyCommand(AuditProof proof, PermitVerification permits) {
    this.proof = proof;
    this.permits = permits;
  }

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String help() {
    return """
        audit | permit TOKEN|--tokens FILE [--at T] [--list FILE] [--keys FILE] [--json]
        audit: prove the zone's audit trail; names the first broken link
        permit: what a permit's QR code is worth at a moment, by this installation's keys and list of revoked permits or a signed list of
        yours; --keys FILE takes the answer of /resumption/verify/keys and needs no data directory; --tokens FILE takes many, one a
        line, and answers a line for each. Exit code 0 only if all hold""";
  }

  @Override
  public int run(Arguments arguments) throws Exception {
    String what = arguments.next("audit or permit");
    if (what.equals("permit")) {
      return permits.run(arguments);
    }
    arguments.end();
    if (!what.equals("audit")) {
      throw new UsageError("can verify: audit, permit");
    }
    if (!Access.current().may(Permission.AUDIT_READ)) {
      throw new Forbidden(Permission.AUDIT_READ);
    }
    ChainProof found = proof.verify(Access.current().actor().zone(), links -> {
      System.err.print("\r" + links + " links");
      System.err.flush();
    });
    System.err.println();
    System.out.println(found.links() + " links hold, last hash " + found.hash());
    System.out.println(found.anchors() + " heads kept beside the database compared, " + found.tail() + " entries not linked yet");
    ChainProof.Break broken = found.broken();
    if (broken == null) {
      System.out.println("the trail holds");
      return 0;
    }
    System.out.println("BROKEN at link " + broken.seq() + (broken.entry() == null ? "" : ", entry " + broken.entry()) + ": "
        + broken.kind() + "（" + Words.of(broken.kind()) + "）");
    return 1;
  }
}
