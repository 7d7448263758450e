package org.guatu.resumption.procedure;

import org.guatu.identity.AccountId;
import org.guatu.identity.Permission;
import org.guatu.identity.RoleHolders;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Subject;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.People;
import org.guatu.worklist.NewToDo;
import org.guatu.worklist.ToDos;
import org.springframework.stereotype.Component;

/** Asks those who may approve a draft to read it, and asks no more once one of them has approved it. Who wrote last is not asked. */
@Component
class ProcedureDesk {
  private final ToDos toDos;
  private final RoleHolders holders;
  private final People people;

  ProcedureDesk(ToDos toDos, RoleHolders holders, People people) {
    this.toDos = toDos;
    this.holders = holders;
    this.people = people;
  }

  /** Written, or written anew: asks unless it is asked already. */
  void drafted(ZoneId zone, ProcedureId id, String name) {
    if (toDos.isOpen(zone, prefix(id))) {
      return;
    }
    for (AccountId account : holders.with(zone, Permission.RESUMPTION_PROCEDURE_APPROVE)) {
      if (!account.value().equals(Actor.current().account())) {
        people.ofAccount(zone, account).filter(person -> person.leftOn() == null).ifPresent(person -> toDos.open(zone, new NewToDo(prefix(id) + Ids.next(),
            "审定复工程序：《" + name + "》", new Subject("procedure", id.value()), "/resumption/procedures/drafts/" + id.value(), person.id(), null)));
      }
    }
  }

  void approved(ZoneId zone, ProcedureId id) {
    toDos.doneAll(zone, prefix(id), "已审定");
  }

  private static String prefix(ProcedureId id) {
    return "procedure:" + id.value() + ":approve:";
  }
}
