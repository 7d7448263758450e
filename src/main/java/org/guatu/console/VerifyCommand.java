package org.guatu.console;

import org.guatu.audit.AuditProof;
import org.guatu.audit.ChainProof;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Forbidden;
import org.guatu.kernel.Words;
import org.springframework.stereotype.Component;

/** {@code verify audit}: computes the zone's chain again, straight from the database. */
@Component
class VerifyCommand implements Command {
  private final AuditProof proof;

  VerifyCommand(AuditProof proof) {
    this.proof = proof;
  }

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String help() {
    return "audit\nprove the zone's audit trail; names the first broken link";
  }

  @Override
  public int run(Arguments arguments) {
    String what = arguments.next("audit");
    arguments.end();
    if (!what.equals("audit")) {
      throw new UsageError("can verify: audit");
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
