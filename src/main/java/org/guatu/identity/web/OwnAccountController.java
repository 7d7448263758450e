package org.guatu.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.guatu.identity.ZoneDirectory;
import org.guatu.identity.account.PasswordPolicy;
import org.guatu.identity.signin.Gate;
import org.guatu.identity.signin.OwnAccount;
import org.guatu.identity.signin.SessionCookie;
import org.guatu.identity.signin.Sessions;
import org.guatu.identity.signin.SignedIn;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.QrCode;
import org.guatu.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: who one is, password, second factor, sessions. The first two also as steps of a sign-in that is not whole yet. */
@Controller
class OwnAccountController {
  private final OwnAccount own;
  private final Sessions sessions;
  private final PasswordPolicy policy;
  private final ZoneDirectory zones;

  OwnAccountController(OwnAccount own, Sessions sessions, PasswordPolicy policy, ZoneDirectory zones) {
    this.own = own;
    this.sessions = sessions;
    this.policy = policy;
    this.zones = zones;
  }

  @GetMapping({"/account", "/account/sessions"})
  String show(@RequestParam(required = false) @Nullable String done, HttpServletRequest request, Model model) {
    SignedIn me = SignedIn.of(request);
    var roles = me.access().grants().stream().map(grant -> Words.of(grant.role()) + "（" + Words.of(grant.kind()) + "）").toList();
    String notice = done == null ? null : switch (done) {
      case "password" -> "口令已更换，其他会话都已下线。";
      case "second-factor" -> "动态口令已绑定。";
      case "ended" -> "会话已下线。";
      default -> null;
    };
    model.addAttribute("page", new OwnAccountPage(me.login(), me.access().actor().name(), roles, me.secondFactor(), sessions.own(me), me.session(), notice));
    return "identity/own-account";
  }

  @PostMapping("/account/sessions/{session}/end")
  String end(@PathVariable String session, HttpServletRequest request) {
    sessions.endOwn(SignedIn.of(request), session);
    return Redirects.to("/account?done=ended");
  }

  @GetMapping({"/account/password", "/sign-in/password"})
  String askPassword(@RequestParam(defaultValue = "/") String next, HttpServletRequest request, Model model) {
    return password(request, next, Map.of(), model);
  }

  @PostMapping({"/account/password", "/sign-in/password"})
  String changePassword(@RequestParam(defaultValue = "") String current, @RequestParam(defaultValue = "") String fresh,
      @RequestParam(defaultValue = "") String repeat, @RequestParam(defaultValue = "/") String next, HttpServletRequest request,
      HttpServletResponse response, Model model) {
    try {
      String token = own.changePassword(SignedIn.of(request), current, fresh, repeat, SignInController.visit(request));
      SessionCookie.write(request, response, token);
      return Redirects.to(isStep(request) ? Gate.ownPath(next) : "/account?done=password");
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      return password(request, next, wrong.fields(), model);
    }
  }

  @GetMapping({"/account/second-factor", "/sign-in/enrol"})
  String askEnrol(@RequestParam(defaultValue = "/") String next, HttpServletRequest request, Model model) {
    SignedIn me = SignedIn.of(request);
    return enrol(request, next, own.begin(me, issuer(me)), Map.of(), model);
  }

  @PostMapping({"/account/second-factor", "/sign-in/enrol"})
  String enrol(@RequestParam(defaultValue = "") String sealed, @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String current, @RequestParam(defaultValue = "/") String next, HttpServletRequest request,
      HttpServletResponse response, Model model) {
    SignedIn me = SignedIn.of(request);
    try {
      own.enrol(me, sealed, code, current, SignInController.visit(request));
      return Redirects.to(isStep(request) ? Gate.ownPath(next) : "/account?done=second-factor");
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      return enrol(request, next, again(me, sealed), wrong.fields(), model);
    }
  }

  private OwnAccount.Enrolment again(SignedIn me, String sealed) {
    try {
      return own.again(me, issuer(me), sealed);
    } catch (InvalidInput expired) {
      return own.begin(me, issuer(me));
    }
  }

  private String password(HttpServletRequest request, String next, Map<String, String> errors, Model model) {
    model.addAttribute("page", new PasswordPage(request.getRequestURI(), isStep(request), policy.hint(), Gate.ownPath(next), errors));
    return "identity/password";
  }

  private String enrol(HttpServletRequest request, String next, OwnAccount.Enrolment enrolment, Map<String, String> errors, Model model) {
    boolean replacing = SignedIn.of(request).secondFactor();
    model.addAttribute("page", new EnrolPage(request.getRequestURI(), isStep(request), replacing, enrolment, QrCode.of(enrolment.address()),
        Gate.ownPath(next), errors));
    return "identity/enrol";
  }

  private static boolean isStep(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/sign-in/");
  }

  private String issuer(SignedIn me) {
    return "挂图 " + zones.get(me.access().actor().zone()).shortName();
  }
}
