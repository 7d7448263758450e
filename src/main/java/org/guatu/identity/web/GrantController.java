package org.guatu.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.AccountId;
import org.guatu.identity.GrantTargets;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.account.Grants;
import org.guatu.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Giving roles and taking them back, on the account's page. */
@Controller
class GrantController {
  private final Grants grants;
  private final GrantTargets targets;
  private final AccountPages pages;

  GrantController(Grants grants, GrantTargets targets, AccountPages pages) {
    this.grants = grants;
    this.targets = targets;
    this.pages = pages;
  }

  @PostMapping("/identity/accounts/{id}/grants")
  @Requires(Permission.ROLE_GRANT)
  String grant(@PathVariable UUID id, @RequestParam(required = false) @Nullable Role role, @ModelAttribute LimitForm limit,
      HttpServletResponse response, Model model) {
    Scope scope = Access.scopeOf(Permission.ROLE_GRANT);
    try {
      if (role == null) {
        throw new InvalidInput("role", "请选择角色。");
      }
      if (role.isAdministrator()) {
        grants.appoint(scope, new AccountId(id), role);
      } else {
        LimitForm.Limit chosen = limit.in(scope.zone(), targets);
        grants.grant(scope, new AccountId(id), role, chosen.kind(), chosen.target());
      }
      return AccountController.done(id, "granted");
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      model.addAttribute("page", pages.of(new AccountId(id), null, limit, wrong.fields(), null));
      return "identity/account";
    }
  }

  @PostMapping("/identity/accounts/{id}/grants/{grant}/revoke")
  String revoke(@PathVariable UUID id, @PathVariable UUID grant) {
    grants.revoke(Access.scopeOf(Permission.ROLE_GRANT), new AccountId(id), grant);
    return AccountController.done(id, "revoked");
  }
}
