package org.guatu;

import java.nio.file.Path;
import org.guatu.console.Arguments;
import org.guatu.console.ProgressBar;
import org.guatu.database.BackupManifest;
import org.guatu.database.Restore;
import org.jspecify.annotations.Nullable;

/** {@code restore DIR}: no command like the others, since there is no installation yet that it could run on. */
final class RestoreRun {
  private RestoreRun() {}

  static int run(Arguments arguments) {
    Path target = Path.of(arguments.option("data", "data"));
    @Nullable String url = Installation.databaseUrl(arguments);
    Path backup = Path.of(arguments.next("DIR"));
    arguments.end();
    BackupManifest manifest = Restore.run(backup, target, url, ProgressBar.of("restore")::at);
    System.out.printf("%s: %d tables, %d rows, %d files restored and checked%n", target, manifest.tables().size(), manifest.rows(), manifest.files().size());
    return 0;
  }
}
