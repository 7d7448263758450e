package org.guatu.wallchart.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.guatu.wallchart.Faults;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong before any page was reached: the container's errors, in the same words as all others. */
@Controller
class LostController implements ErrorController {
  private final Faults faults;

  LostController(Faults faults) {
    this.faults = faults;
  }

  @RequestMapping("/error")
  String lost(HttpServletRequest request, Model model) {
    int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    Refusal refusal = switch (status) {
      case 403 -> Refusal.stale();
      case 404 -> Refusal.notFound();
      default -> status < 500 ? Refusal.request(status) : Refusal.fault(fault(request));
    };
    model.addAttribute("page", refusal.page(List.of(), null));
    return "error/fault";
  }

  private String fault(HttpServletRequest request) {
    Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    return faults.log(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)),
        Optional.ofNullable(thrown).orElseGet(() -> new IllegalStateException("the container gave no cause")));
  }
}
