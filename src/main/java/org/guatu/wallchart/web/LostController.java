package org.guatu.wallchart.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guatu.kernel.Faults;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong before any page was reached: the container's errors, in the same words as all others. */
@Controller
class LostController implements ErrorController {
  private final Problems problems;
  private final Faults faults;

  LostController(Problems problems, Faults faults) {
    this.problems = problems;
    this.faults = faults;
  }

  @RequestMapping("/error")
  Object lost(HttpServletRequest request) {
    int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked ? asked : request.getRequestURI();
    Refusal refusal = switch (status) {
      case 403 -> Refusal.stale();
      case 404 -> Refusal.notFound();
      default -> status < 500 ? Refusal.request(status) : Refusal.fault(fault(request, path));
    };
    return Problems.areWantedAt(path) ? problems.of(refusal, request.getMethod(), path)
        : new ModelAndView("error/fault", Map.of("page", refusal.page(List.of(), null)));
  }

  private String fault(HttpServletRequest request, String path) {
    Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    return faults.log(path, Optional.ofNullable(thrown).orElseGet(() -> new IllegalStateException("the container gave no cause")));
  }
}
