package org.guatu;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.guatu.console.Arguments;
import org.guatu.console.DemoLoader;
import org.guatu.console.UsageError;
import org.guatu.database.DataDirectory;
import org.guatu.database.Database;
import org.guatu.database.Refusal;
import org.guatu.database.ServerSeat;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The server: {@code run} on real time, {@code demo} on business time that stands and with records in it. */
final class Serving {
  private static final String TODAY = "2020-03-03T18:00";

  private Serving() {}

  static void start(boolean demo, Arguments arguments) throws Exception {
    List<String> properties = new ArrayList<>();
    int port = arguments.number("port", 8080, 0, 65535);
    String host = arguments.option("host", "127.0.0.1");
    properties.add("--server.port=" + port);
    properties.add("--server.address=" + host);
    properties.add("--spring.modulith.events.republish-outstanding-events-on-restart=true");
    String today = demo ? today(arguments.option("today", TODAY)) : null;
    String url = Installation.databaseUrl(arguments);
    DataDirectory directory = Installation.directory(arguments);
    arguments.end();
    requireFree(host, port);
    ServerSeat seat = ServerSeat.take(directory);
    remember(directory, today);
    Installation installation =
        new Installation(directory, today == null ? BusinessClock.real() : BusinessClock.standingAt(Moments.parse(today)));
    installation.hold(seat);
    try {
      installation.open(() -> Database.forServer(directory, url));
      SpringApplication application = installation.application();
      if (demo) {
        application.addInitializers(context ->
            ((GenericApplicationContext) context).registerBean("demoRecords", DemoRecords.class));
      }
      ConfigurableApplicationContext context = application.run(properties.toArray(String[]::new));
      announce(context, host);
      if (Rehearsal.wanted()) {
        Rehearsal.run(context);
        System.exit(0);
      }
      installation.serving();
      if (demo) {
        context.getBeanProvider(DemoLoader.class).ifAvailable(loader -> System.out.println(loader.accounts()));
      }
    } catch (Exception | Error e) {
      installation.close();
      throw e;
    }
  }

  private static void announce(ConfigurableApplicationContext context, String host) {
    String port = context.getEnvironment().getProperty("local.server.port");
    String shown = host.contains(":") ? "[" + host + "]" : host.equals("0.0.0.0") ? "127.0.0.1" : host;
    System.out.println("Guatu serves at http://" + shown + ":" + port + "/");
  }

  /** Before anything else is started: a mistyped port should not cost a start of the database. */
  private static void requireFree(String host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw new Refusal("cannot serve on " + host + " port " + port + ": " + e.getMessage());
    }
  }

  /** So that commands on this data directory see the same business time. */
  private static void remember(DataDirectory directory, @Nullable String today) {
    if (today == null) {
      directory.forget(Installation.TODAY);
    } else {
      directory.keep(Installation.TODAY, today);
    }
  }

  private static String today(String text) {
    try {
      Instant moment = Moments.parse(text);
      return moment.toString();
    } catch (DateTimeParseException e) {
      throw new UsageError("--today must look like " + TODAY);
    }
  }
}
