package org.guatu.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.signin.Sessions;
import org.guatu.identity.signin.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is signed in, and 强制下线. */
@Controller
class SessionController {
  private static final int MOST = 500;

  private final Sessions sessions;

  SessionController(Sessions sessions) {
    this.sessions = sessions;
  }

  @GetMapping("/identity/sessions")
  String list(@RequestParam(required = false) @Nullable String done, HttpServletRequest request, Model model) {
    var rows = sessions.all(Access.scopeOf(Permission.SESSION_END), MOST + 1);
    boolean more = rows.size() > MOST;
    model.addAttribute("page", new SessionsPage(more ? rows.subList(0, MOST) : rows, more, SignedIn.of(request).session(), "ended".equals(done)));
    return "identity/sessions";
  }

  @PostMapping("/identity/sessions/{session}/end")
  String end(@PathVariable String session) {
    sessions.end(Access.scopeOf(Permission.SESSION_END), session);
    return Redirects.to("/identity/sessions?done=ended");
  }
}
