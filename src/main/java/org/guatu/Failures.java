package org.guatu;

import java.net.BindException;
import java.util.concurrent.Callable;
import org.guatu.console.UsageError;
import org.guatu.database.Refusal;
import org.guatu.identity.Forbidden;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.springframework.boot.web.server.PortInUseException;

/** What the command line answers when something cannot be done: one line and an exit code. */
final class Failures {
  private static final int REFUSED = 1;
  private static final int MISUSED = 2;
  private static final int BROKEN = 70;

  private Failures() {}

  static int reported(Callable<Integer> work) {
    try {
      return work.call();
    } catch (Exception | LinkageError failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        String line = line(cause);
        if (line != null) {
          System.err.println("guatu: " + line.replaceAll("\\s*\\R\\s*", " "));
          return cause instanceof UsageError ? MISUSED : REFUSED;
        }
      }
      System.err.println("guatu: unexpected failure: " + NoDatabase.behind(failure).toString().lines().findFirst().orElse("") + " (GUATU_DEBUG=1 shows where)");
      if (System.getenv("GUATU_DEBUG") != null) {
        failure.printStackTrace();
      }
      return BROKEN;
    }
  }

  /** The line for a failure that people cause; null for a bug. */
  private static @org.jspecify.annotations.Nullable String line(Throwable failure) {
    return switch (failure) {
      case UsageError misuse -> misuse.getMessage() + " (see: guatu help)";
      case Refusal refusal -> refusal.getMessage();
      case InvalidInput input -> String.join("；", input.fields().values());
      case RuleViolation rule -> Words.has(rule.code()) ? Words.of(rule) : rule.getMessage();
      case NotFound missing -> "not found: " + missing.kind() + " " + missing.key();
      case Forbidden forbidden -> "not allowed: needs the permission " + forbidden.permission();
      case Conflict conflict -> "somebody else saved first";
      case PortInUseException port -> "port " + port.getPort() + " is in use: choose another with --port";
      case BindException bind -> "cannot bind the address: " + bind.getMessage();
      case java.nio.file.NoSuchFileException file -> "no such file: " + file.getFile();
      case java.nio.file.AccessDeniedException file -> "may not use the file: " + file.getFile();
      case java.nio.file.FileAlreadyExistsException file -> "exists already: " + file.getFile();
      default -> null;
    };
  }
}
