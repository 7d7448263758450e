package org.guatu.resumption.web;

import org.guatu.identity.Access;
import org.guatu.identity.NavEntry;
import org.guatu.identity.NavGroup;
import org.guatu.identity.Permission;
import org.guatu.resumption.token.SigningKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The keys that sign permits, for the security administrator. */
@Controller
class SigningKeyController {
  private final SigningKeys keys;

  SigningKeyController(SigningKeys keys) {
    this.keys = keys;
  }

  @Bean
  static NavEntry signingKeysEntry() {
    return NavEntry.of(NavGroup.SYSTEM, "签名密钥", "/resumption/signing-keys", Permission.SIGNING_KEY_ROTATE, 35);
  }

  @GetMapping("/resumption/signing-keys")
  String list(Model model) {
    model.addAttribute("page", new SigningKeysPage(keys.list(Access.scopeOf(Permission.SIGNING_KEY_ROTATE))));
    return "resumption/signing-keys";
  }

  @PostMapping("/resumption/signing-keys/rotate")
  String rotate() {
    keys.rotate(Access.scopeOf(Permission.SIGNING_KEY_ROTATE));
    return "redirect:/resumption/signing-keys";
  }
}
