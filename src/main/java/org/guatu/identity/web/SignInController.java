package org.guatu.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guatu.identity.Zone;
import org.guatu.identity.ZoneDirectory;
import org.guatu.identity.signin.Gate;
import org.guatu.identity.signin.SessionCookie;
import org.guatu.identity.signin.SignIn;
import org.guatu.identity.signin.SignedIn;
import org.guatu.identity.signin.Step;
import org.guatu.identity.signin.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with a password, then the code; signing out. */
@Controller
class SignInController {
  private final SignIn signIn;
  private final ZoneDirectory zones;

  SignInController(SignIn signIn, ZoneDirectory zones) {
    this.signIn = signIn;
    this.zones = zones;
  }

  @GetMapping("/sign-in")
  String show(@RequestParam(defaultValue = "/") String next, @RequestParam(required = false) @Nullable String zone,
      @RequestParam(required = false) @Nullable String done, HttpServletRequest request, Model model) {
    SignedIn signedIn = SignedIn.orNull(request);
    if (signedIn != null) {
      return Redirects.to(signedIn.step() == Step.NONE ? Gate.ownPath(next) : signedIn.step().path());
    }
    String notice = done == null ? null : switch (done) {
      case "set-up" -> "园区已设置好。请用刚建立的管理账号登录。";
      case "out" -> "已退出。";
      default -> null;
    };
    return form(request, model, new Typed("", next, zone), Map.of(), notice);
  }

  @PostMapping("/sign-in")
  String enter(@RequestParam(defaultValue = "") String login, @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "/") String next, @RequestParam(required = false) @Nullable String zone,
      HttpServletRequest request, HttpServletResponse response, Model model) {
    Typed typed = new Typed(login, next, zone);
    Optional<Zone> chosen = zones.byHost(request.getServerName()).or(() -> zone == null ? Optional.empty() : zones.byCode(zone));
    if (chosen.isEmpty()) {
      response.setStatus(422);
      return form(request, model, typed, Map.of("zone", "请选择园区。"), null);
    }
    SignIn.Answer answer = signIn.withPassword(chosen.get().id(), login, password, visit(request));
    if (answer.token() != null) {
      SessionCookie.write(request, response, answer.token());
      return Redirects.to(Gate.ownPath(next));
    }
    boolean throttled = answer.verdict() == SignIn.Verdict.THROTTLED;
    response.setStatus(throttled ? 429 : 422);
    return form(request, model, typed, Map.of("login", throttled ? "此地址的失败次数过多，请 15 分钟后再试。"
        : "登录名或口令不对，或账号不可用。连续 5 次不对将锁定 15 分钟。"), null);
  }

  @GetMapping("/sign-in/code")
  String askCode(@RequestParam(defaultValue = "/") String next, HttpServletRequest request, Model model) {
    if (SignedIn.of(request).step() != Step.CODE) {
      return Redirects.to(Gate.ownPath(next));
    }
    model.addAttribute("page", new CodePage(Gate.ownPath(next), Map.of()));
    return "identity/code";
  }

  @PostMapping("/sign-in/code")
  String code(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "/") String next, HttpServletRequest request,
      HttpServletResponse response, Model model) {
    SignedIn half = SignedIn.of(request);
    if (half.step() != Step.CODE) {
      return Redirects.to(Gate.ownPath(next));
    }
    SignIn.Answer answer = signIn.withCode(half, code, visit(request));
    if (answer.token() != null) {
      SessionCookie.write(request, response, answer.token());
      return Redirects.to(Gate.ownPath(next));
    }
    boolean throttled = answer.verdict() == SignIn.Verdict.THROTTLED;
    response.setStatus(throttled ? 429 : 422);
    model.addAttribute("page", new CodePage(Gate.ownPath(next), Map.of("code", throttled ? "此地址的失败次数过多，请 15 分钟后再试。"
        : "验证码不对或已用过，或账号暂时锁定。请等设备显示下一个验证码再试。")));
    return "identity/code";
  }

  @PostMapping("/sign-out")
  String out(HttpServletRequest request, HttpServletResponse response) {
    signIn.out(SignedIn.of(request));
    SessionCookie.clear(request, response);
    return Redirects.to("/sign-in?done=out");
  }

  static Visit visit(HttpServletRequest request) {
    String agent = request.getHeader(HttpHeaders.USER_AGENT);
    return new Visit(request.getRemoteAddr(), agent == null ? "" : agent.replaceAll("\\p{Cntrl}", ""));
  }

  private record Typed(String login, String next, @Nullable String zone) {}

  private String form(HttpServletRequest request, Model model, Typed typed, Map<String, String> errors, @Nullable String notice) {
    List<Zone> choices = zones.byHost(request.getServerName()).isPresent() ? List.of() : zones.all();
    String login = typed.login().length() > 40 ? "" : typed.login();
    model.addAttribute("page", new SignInPage(login, Gate.ownPath(typed.next()), choices, typed.zone(), errors, notice));
    return "identity/sign-in";
  }
}
