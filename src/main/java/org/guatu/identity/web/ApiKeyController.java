package org.guatu.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.identity.Access;
import org.guatu.identity.GrantTargets;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.ScopeTargets.ScopeTarget;
import org.guatu.identity.account.ApiKey;
import org.guatu.identity.account.ApiKeys;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.RealTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Keys for programs. */
@Controller
class ApiKeyController {
  private static final LimitForm WHOLE = new LimitForm(ScopeKind.ZONE.name(), "", "", "", "");

  private final ApiKeys keys;
  private final GrantTargets targets;
  private final RealTime time;

  ApiKeyController(ApiKeys keys, GrantTargets targets, RealTime time) {
    this.keys = keys;
    this.targets = targets;
    this.time = time;
  }

  @GetMapping("/identity/api-keys")
  String list(Model model) {
    return page(ApiKeyForm.EMPTY, WHOLE, Map.of(), null, model);
  }

  @PostMapping("/identity/api-keys")
  String make(@ModelAttribute ApiKeyForm form, @ModelAttribute LimitForm limit, HttpServletResponse response, Model model) {
    Scope scope = Access.scopeOf(Permission.API_KEY_WRITE);
    try {
      String secret = keys.make(scope, form.toNewApiKey(limit.in(scope.zone(), targets))).secret();
      response.setHeader("Cache-Control", "no-store");
      return page(ApiKeyForm.EMPTY, WHOLE, Map.of(), secret, model);
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      return page(form, limit, wrong.fields(), null, model);
    }
  }

  @PostMapping("/identity/api-keys/{key}/revoke")
  String revoke(@PathVariable UUID key) {
    keys.revoke(Access.scopeOf(Permission.API_KEY_WRITE), key);
    return Redirects.to("/identity/api-keys");
  }

  private String page(ApiKeyForm form, LimitForm limit, Map<String, String> errors, @Nullable String fresh, Model model) {
    Scope scope = Access.scopeOf(Permission.API_KEY_WRITE);
    Map<ScopeKind, List<ScopeTarget>> choices = new EnumMap<>(ScopeKind.class);
    for (ScopeKind kind : ScopeKind.values()) {
      choices.put(kind, kind == ScopeKind.ZONE ? List.of() : targets.choices(scope.zone(), kind));
    }
    List<Role> roles = Arrays.stream(Role.values()).filter(role -> !role.isAdministrator()).toList();
    List<Permission> permissions = Arrays.stream(Permission.values()).filter(one -> roles.stream().anyMatch(role -> role.permissions().contains(one))).toList();
    List<ApiKey> made = keys.list(scope);
    Map<ScopeKind, Set<UUID>> limits = made.stream().filter(key -> key.kind() != ScopeKind.ZONE)
        .collect(Collectors.groupingBy(ApiKey::kind, Collectors.mapping(ApiKey::target, Collectors.toSet())));
    model.addAttribute("page", new ApiKeysPage(made, targets.names(scope.zone(), limits), time.now(), form, limit, choices, roles, permissions, errors, fresh));
    return "identity/api-keys";
  }
}
