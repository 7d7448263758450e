package org.guatu.wallchart.web;

import jakarta.servlet.http.HttpServletRequest;
import org.guatu.kernel.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts what stands around a page into the model of every page; the API has no shell. */
@ControllerAdvice
class ShellAdvice {
  private final Shells shells;

  ShellAdvice(Shells shells) {
    this.shells = shells;
  }

  @ModelAttribute("shell")
  @Nullable Shell shell(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/") ? null : shells.of(request);
  }
}
