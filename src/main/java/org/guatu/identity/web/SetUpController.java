package org.guatu.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.Map;
import org.guatu.identity.Role;
import org.guatu.identity.account.PasswordPolicy;
import org.guatu.identity.signin.SetUp;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first set-up in the browser; not there any more once there is a zone. */
@Controller
class SetUpController {
  private final SetUp setUp;
  private final PasswordPolicy policy;

  SetUpController(SetUp setUp, PasswordPolicy policy) {
    this.setUp = setUp;
    this.policy = policy;
  }

  @GetMapping("/setup")
  String ask(Model model) {
    mustBeOpen();
    model.addAttribute("page", new SetUpPage(SetUpForm.empty(), policy.hint(), Map.of()));
    return "identity/set-up";
  }

  @PostMapping("/setup")
  String propose(HttpServletRequest request, HttpServletResponse response, Model model) {
    mustBeOpen();
    SetUpForm form = SetUpForm.from(request);
    try {
      return codes(setUp.propose(form.setupCode(), form.zone(), form.candidates(), request.getRemoteAddr()), Map.of(), model);
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      model.addAttribute("page", new SetUpPage(form, policy.hint(), wrong.fields()));
      return "identity/set-up";
    }
  }

  @PostMapping("/setup/codes")
  String finish(@RequestParam(defaultValue = "") String draft, HttpServletRequest request, HttpServletResponse response, Model model) {
    mustBeOpen();
    Map<Role, String> codes = new EnumMap<>(Role.class);
    for (Role role : SetUpForm.ADMINISTRATORS) {
      String code = request.getParameter("code-" + role);
      codes.put(role, code == null ? "" : code);
    }
    try {
      setUp.finish(draft, codes, request.getRemoteAddr());
      return Redirects.to("/sign-in?done=set-up");
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      return codes(draft, wrong.fields(), model);
    }
  }

  private String codes(String draft, Map<String, String> errors, Model model) {
    var devices = setUp.enrolling(draft).stream().map(SetUpCodesPage.Device::of).toList();
    model.addAttribute("page", new SetUpCodesPage(draft, devices, errors));
    return "identity/set-up-codes";
  }

  private void mustBeOpen() {
    if (!setUp.isOpen()) {
      throw new NotFound("page", "/setup");
    }
  }
}
