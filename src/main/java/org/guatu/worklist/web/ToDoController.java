package org.guatu.worklist.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.InvalidInput;
import org.guatu.rulebook.Clocks;
import org.guatu.rulebook.Rulebook;
import org.guatu.worklist.ToDo;
import org.guatu.worklist.ToDoId;
import org.guatu.worklist.ToDos;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 我的待办: everything that waits for who is signed in, on a desk or on a telephone. */
@Controller
class ToDoController {
  private static final int ENDED = 10;

  private final ToDos toDos;
  private final Rulebook rulebook;
  private final Clock clock;

  ToDoController(ToDos toDos, Rulebook rulebook, Clock clock) {
    this.toDos = toDos;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  @GetMapping("/worklist")
  String mine(Model model) {
    return page(Map.of(), model);
  }

  /** A notice is read, or a question answered. @param from "home" for the home page */
  @PostMapping("/worklist/to-dos/{id}/acknowledge")
  String acknowledge(@PathVariable UUID id, @RequestParam(defaultValue = "") String answer, @RequestParam(defaultValue = "") String from, HttpServletResponse response, Model model) {
    try {
      toDos.acknowledge(Access.scopeOf(Permission.WORK_WRITE), new ToDoId(id), answer);
      return from.equals("home") ? "redirect:/" : "redirect:/worklist";
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      return page(Map.of("answer-" + id, wrong.fields().values().iterator().next()), model);
    }
  }

  private String page(Map<String, String> errors, Model model) {
    Scope scope = Access.scopeOf(Permission.WORK_READ);
    Instant now = clock.instant();
    int warn = rulebook.at(scope.zone(), Clocks.KIND, now).rules().ordinary().warnWorkingDays();
    Instant soon = rulebook.workingDays(scope.zone(), now).endAfter(now, warn);
    List<ToDosPage.Row> open = toDos.mine(scope).stream().map(toDo -> new ToDosPage.Row(toDo, toDo.lamp(now, soon))).toList();
    model.addAttribute("page", new ToDosPage(open, toDos.mineEnded(scope, ENDED), now, errors));
    return "worklist/todos";
  }
}
