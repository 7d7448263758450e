package org.guatu;

import java.util.Optional;
import org.guatu.console.Arguments;
import org.guatu.console.Command;
import org.guatu.console.CommandCatalog;
import org.guatu.console.Operator;
import org.guatu.console.UsageError;
import org.guatu.database.DataDirectory;
import org.guatu.database.Database;
import org.guatu.database.Refusal;
import org.guatu.identity.Access;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;

/** One command, on the same database as the server, whether that runs or not. */
final class CommandRun {
  private CommandRun() {}

  static int run(String name, Arguments arguments) throws Exception {
    Class<? extends Command> type =
        CommandCatalog.scan().find(name).orElseThrow(() -> new UsageError("no command " + name));
    String zone = arguments.option("zone");
    String account = arguments.option("as");
    DataDirectory directory = Installation.directory(arguments);
    try (Installation installation = new Installation(directory, clock(directory))) {
      String url = Installation.databaseUrl(arguments);
      installation.open(() -> Database.forCommand(directory, url));
      SpringApplication application = installation.application();
      application.setWebApplicationType(WebApplicationType.NONE);
      application.setLazyInitialization(true);
      application.addInitializers(context -> context.getBeanFactory().registerSingleton("withoutPages", new WithoutPages()));
      ApplicationContext context = application.run("--logging.level.root=warn", "--logging.level.org.guatu=warn");
      return perform(context, context.getBean(type), arguments, zone, account);
    }
  }

  private static int perform(
      ApplicationContext context, Command command, Arguments arguments, @Nullable String zone, @Nullable String account) throws Exception {
    Optional<Access> access = context.getBean(Operator.class).access(zone, account);
    if (access.isPresent()) {
      return access.get().call(() -> command.run(arguments));
    }
    if (command.needsZone()) {
      throw new Refusal("there is no zone yet: start the server once and set up the first zone (guatu run or guatu demo)");
    }
    return command.run(arguments);
  }

  /** On a demonstration's data, a command looks at the same moment as its server. */
  private static BusinessClock clock(DataDirectory directory) {
    return directory.setting(Installation.TODAY).map(Moments::parse).map(BusinessClock::standingAt).orElseGet(BusinessClock::real);
  }
}
