package org.guatu.bench;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** What a server has more where it runs for the bench: the seed, and the barest page that a signed-in person can get, as a yardstick. */
@Configuration
@ConditionalOnProperty(BenchPages.PROJECTS)
@Import({Seed.class, SeedImports.class, SeedFrame.class, LedgerRounds.class, ReadyApplications.class, ApplicationSeed.class, SeedSites.class})
class BenchPages {
  /** The system property that says so, and how many projects there are to be. */
  static final String PROJECTS = "guatu.bench.projects";
  /** The system property of a server that is to hold applications too. */
  static final String APPLICATIONS = "guatu.bench.applications";
  static final String HELLO = "/bench/hello";

  /** A function and no controller, so that not even the shell of a page is made for it. */
  @Bean
  RouterFunction<ServerResponse> hello() {
    return RouterFunctions.route().GET(HELLO, request -> ServerResponse.ok().body("hello")).build();
  }

  @Bean
  RouterFunction<ServerResponse> readyApplications(ReadyApplications ready) {
    return RouterFunctions.route().GET(ResumptionSpeed.READY, request -> ServerResponse.ok().body(ready.lines())).build();
  }

  @Bean
  RouterFunction<ServerResponse> ledgerTimes(LedgerRounds rounds) {
    return RouterFunctions.route().GET(ImportSpeed.PAGE, request -> {
      LedgerRounds.Import done = rounds.imported(request.param("ledger").orElseThrow(), Integer.parseInt(request.param("rows").orElseThrow()));
      return ServerResponse.ok().body(done.byHand() + " " + done.imported());
    }).GET(ExportSpeed.PAGE, request -> {
      Optional<String> ledger = request.param("ledger");
      LedgerRounds.Export done = ledger.isPresent() ? rounds.exported(ledger.get()) : rounds.exported(Integer.parseInt(request.param("rows").orElseThrow()));
      return ServerResponse.ok().body(done.rows() + " " + done.firstByte() + " " + done.milliseconds() + " " + done.bytes());
    }).build();
  }
}
