package org.guatu.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.identity.Access;
import org.guatu.identity.AccountId;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.identity.account.Account;
import org.guatu.identity.account.AccountFilter;
import org.guatu.identity.account.AccountKind;
import org.guatu.identity.account.AccountState;
import org.guatu.identity.account.Accounts;
import org.guatu.identity.account.Grants;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.RealTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of accounts, opening one, and what the system administrator does with one. */
@Controller
class AccountController {
  private static final int PAGE = 50;

  private final Accounts accounts;
  private final Grants grants;
  private final AccountPages pages;
  private final RealTime time;

  AccountController(Accounts accounts, Grants grants, AccountPages pages, RealTime time) {
    this.accounts = accounts;
    this.grants = grants;
    this.pages = pages;
    this.time = time;
  }

  @GetMapping("/identity/accounts")
  String list(@RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable AccountKind kind,
      @RequestParam(required = false) @Nullable AccountState state, @RequestParam(required = false) @Nullable String after, Model model) {
    Scope scope = Access.scopeOf(Permission.ACCOUNT_READ);
    AccountFilter filter = new AccountFilter(q, kind, state, after);
    List<Account> found = accounts.list(scope, filter, PAGE + 1);
    List<Account> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next = found.size() <= PAGE ? null : UriComponentsBuilder.fromPath("/identity/accounts")
        .queryParam("q", filter.words()).queryParam("kind", kind).queryParam("state", state)
        .queryParam("after", shown.getLast().login()).encode().build().toUriString();
    Map<UUID, AccountStanding> standings = shown.stream().collect(Collectors.toMap(one -> one.id().value(), one -> AccountStanding.of(one, time.now())));
    model.addAttribute("page", new AccountsPage(shown, grants.roles(scope, shown), standings, filter, next, Access.current().may(Permission.ACCOUNT_WRITE)));
    return "identity/accounts";
  }

  @GetMapping("/identity/accounts/new")
  @Requires(Permission.ACCOUNT_WRITE)
  String ask(Model model) {
    model.addAttribute("page", new NewAccountPage(AccountForm.EMPTY, Map.of()));
    return "identity/new-account";
  }

  @PostMapping("/identity/accounts")
  @Requires(Permission.ACCOUNT_WRITE)
  String open(@ModelAttribute AccountForm form, HttpServletResponse response, Model model) {
    try {
      Accounts.FirstPassword first = accounts.open(Access.scopeOf(Permission.ACCOUNT_WRITE), form.toNewAccount());
      return firstPassword(first, true, response, model);
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      model.addAttribute("page", new NewAccountPage(form, wrong.fields()));
      return "identity/new-account";
    }
  }

  @GetMapping("/identity/accounts/{id}")
  String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String done, Model model) {
    model.addAttribute("page", pages.of(new AccountId(id), null, Map.of(), done));
    return "identity/account";
  }

  @PostMapping("/identity/accounts/{id}")
  String rename(@PathVariable UUID id, @ModelAttribute AccountForm form, HttpServletResponse response, Model model) {
    try {
      accounts.rename(Access.scopeOf(Permission.ACCOUNT_WRITE), new AccountId(id), form.version() == null ? 0 : form.version(), form.shownName(), form.phone());
      return done(id, "saved");
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      model.addAttribute("page", pages.of(new AccountId(id), form, wrong.fields(), null));
      return "identity/account";
    }
  }

  @PostMapping("/identity/accounts/{id}/disable")
  String disable(@PathVariable UUID id) {
    accounts.disable(Access.scopeOf(Permission.ACCOUNT_WRITE), new AccountId(id));
    return done(id, "disabled");
  }

  @PostMapping("/identity/accounts/{id}/enable")
  String enable(@PathVariable UUID id) {
    accounts.enable(Access.scopeOf(Permission.ACCOUNT_WRITE), new AccountId(id));
    return done(id, "enabled");
  }

  @PostMapping("/identity/accounts/{id}/reset")
  String reset(@PathVariable UUID id, HttpServletResponse response, Model model) {
    return firstPassword(accounts.reset(Access.scopeOf(Permission.ACCOUNT_WRITE), new AccountId(id)), false, response, model);
  }

  private String firstPassword(Accounts.FirstPassword first, boolean fresh, HttpServletResponse response, Model model) {
    Account account = accounts.get(Access.scopeOf(Permission.ACCOUNT_READ), first.account());
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("page", new FirstPasswordPage(account.id(), account.login(), account.displayName(), first.password(), fresh));
    return "identity/first-password";
  }

  static String done(UUID id, String what) {
    return Redirects.to("/identity/accounts/" + id + "?done=" + what);
  }
}
