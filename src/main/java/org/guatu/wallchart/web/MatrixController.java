package org.guatu.wallchart.web;

import java.time.Clock;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.kernel.AsOf;
import org.guatu.wallchart.Matrices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 重点工作矩阵管理图, on the screen and on paper. */
@Controller
class MatrixController {
  private final Matrices matrices;
  private final Clock clock;

  MatrixController(Matrices matrices, Clock clock) {
    this.matrices = matrices;
    this.clock = clock;
  }

  @GetMapping("/wallchart/matrix")
  String matrix(@RequestParam(required = false) @Nullable String asOf, @RequestParam(required = false) @Nullable String knownAt, Model model) {
    AsOf moment = AsOf.parse(asOf, knownAt, clock.instant());
    model.addAttribute("page", new MatrixPage(matrices.pipeline(Access.scopeOf(Permission.PROJECT_READ), moment), moment));
    return "wallchart/matrix";
  }
}
