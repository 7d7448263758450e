package org.guatu.console;

import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.kernel.NotFound;
import org.guatu.ledger.BatchId;
import org.guatu.ledger.Batches;
import org.springframework.stereotype.Component;

/** {@code undo}: take an import back. */
@Component
class UndoCommand implements Command {
  private final Batches batches;

  UndoCommand(Batches batches) {
    this.batches = batches;
  }

  @Override
  public String name() {
    return "undo";
  }

  @Override
  public String help() {
    return "BATCH\ntake an import back, as long as nothing rests on it";
  }

  @Override
  public int run(Arguments arguments) {
    String word = arguments.next("BATCH");
    arguments.end();
    int superseded = batches.undo(Access.scopeOf(Permission.LEDGER_IMPORT), id(word));
    System.out.println("批次 " + word + " 已撤销，" + superseded + " 条记录作废");
    return 0;
  }

  private static BatchId id(String word) {
    try {
      return new BatchId(UUID.fromString(word));
    } catch (IllegalArgumentException none) {
      throw new NotFound("batch", word);
    }
  }
}
