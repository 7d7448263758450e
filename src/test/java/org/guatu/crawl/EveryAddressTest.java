package org.guatu.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.Someone;
import org.guatu.identity.Browser;
import org.guatu.identity.IdentityTest;
import org.guatu.identity.People;
import org.guatu.identity.Role;
import org.guatu.kernel.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the application answers, asked by every role: nobody ever meets a fault, and who lacks the permission gets nothing. */
@IdentityTest
class EveryAddressTest {
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
  private static final Map<String, String> CHOICES = Map.of("/figures/", "resumption.rate", "/api/v1/figures/", "resumption.rate", "/ledger/", "stages",
      "/api/v1/ledgers/", "stages", "/rulebook/kinds/", "figure-printing");
  /** Names a row; where the zone has none of the kind, it is not there for anybody. */
  private static final Pattern ROW = Pattern.compile("\\{(id|project)}");
  /** Asked last: they end the session that asks. */
  private static final Pattern ENDING = Pattern.compile("/sign-.*|/account.*|/setup.*");
  /** Reading them needs a choice, a draft that is one's own, a second permission, or a row that this zone has not got. */
  private static final Pattern PARTICULAR = Pattern.compile("/rulebook/drafts.*|/briefing/.*file.*|/ledger/batches/.*/.*|/ledger/.*/import|/api/v1/to-dos/.*|/resumption/.*[{].*|/resumption/statistics/rows|/project/projects/[{]id}/merge");

  @Autowired WebApplicationContext context;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired People people;
  @LocalServerPort int port;

  private record Address(HttpMethod method, String pattern) {}

  @Test
  void everyAddressHasARule() {
    assertThat(addresses()).filteredOn(address -> !Rules.known(address.method(), address.pattern())).isEmpty();
    assertThat(addresses()).hasSizeGreaterThan(110);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void nobodyMeetsAFaultAndWhoMayNotGetsNothing(Role role) throws Exception {
    ZoneRows rows = ZoneRows.make(context.getAutowireCapableBeanFactory());
    MockMvc api = MockMvcBuilders.webAppContextSetup(context).build();
    Someone program = Someone.in(rows.zone().id(), role);
    Browser browser = new Browser(port);
    people.signIn(browser, people.with(rows.zone(), role));
    List<String> wrong = new ArrayList<>();
    for (Address address : addresses()) {
      String path = filled(address.pattern(), rows.byAddress());
      int status = path.startsWith("/api/")
          ? program.access().call(() -> api.perform(MockMvcRequestBuilders.request(address.method(), path)).andReturn().getResponse().getStatus())
          : address.method() == HttpMethod.GET ? browser.get(path).status() : browser.post(path, Map.of()).status();
      boolean there = rows.byAddress().keySet().stream().anyMatch(path::startsWith) || !ROW.matcher(address.pattern()).find();
      if (!right(address, role, status, there)) {
        wrong.add(status + " " + address.method() + " " + path);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** What a request lacks may be said before who may send it; so that is no answer either. */
  private static boolean right(Address address, Role role, int status, boolean there) {
    if (Rules.open(address.pattern())) {
      return status < 500;
    }
    if (!Rules.allow(role, address.method(), address.pattern())) {
      return status == 403 || status == 404 || status == 400 || status == 415 || status == 422 && address.pattern().contains("{path:");
    }
    boolean shown = address.method() == HttpMethod.GET && !PARTICULAR.matcher(address.pattern()).matches();
    return shown ? status == (there ? 200 : 404) : status < 500;
  }

  /** Reads first, so that they meet rows that no write has taken away. */
  private List<Address> addresses() {
    List<Address> all = new ArrayList<>();
    requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
      String owner = method.getBeanType().getPackageName();
      if (owner.startsWith("org.guatu.") && !owner.startsWith("org.guatu.bench")) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        for (RequestMethod verb : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
          mapping.getPatternValues().stream().filter(pattern -> !pattern.equals("/error")).forEach(pattern -> all.add(new Address(verb.asHttpMethod(), pattern)));
        }
      }
    });
    all.sort(Comparator.comparing((Address address) -> ENDING.matcher(address.pattern()).matches()).thenComparing(address -> address.method() != HttpMethod.GET)
        .thenComparing(Address::pattern));
    return all;
  }

  private static String filled(String pattern, Map<String, UUID> rows) {
    String path = pattern.replaceAll("\\{path:([a-z]+)[^}]*}", "$1").replace("{extension}", "pdf").replace("{step}", "note");
    for (Map.Entry<String, UUID> row : rows.entrySet()) {
      if (path.startsWith(row.getKey())) {
        path = row.getKey() + VARIABLE.matcher(path.substring(row.getKey().length())).replaceFirst(row.getValue().toString());
      }
    }
    for (Map.Entry<String, String> choice : CHOICES.entrySet()) {
      if (path.startsWith(choice.getKey() + "{")) {
        path = VARIABLE.matcher(path).replaceFirst(Matcher.quoteReplacement(choice.getValue()));
      }
    }
    return VARIABLE.matcher(path).replaceAll(found -> Ids.next().toString());
  }
}
