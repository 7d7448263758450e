package org.guatu.console;

import java.nio.file.Path;
import org.guatu.database.Backup;
import org.guatu.database.BackupManifest;
import org.guatu.database.BackupProgress;
import org.guatu.identity.Access;
import org.springframework.stereotype.Component;

/** {@code backup DIR}. */
@Component
class BackupCommand implements Command {
  private final BackupCopies copies;
  private final Backup backup;

  BackupCommand(BackupCopies copies, Backup backup) {
    this.copies = copies;
    this.backup = backup;
  }

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public String help() {
    return "DIR\na consistent copy of tables, attachments and keys into a new folder, checked by hashes; keep it as safe as the data itself";
  }

  @Override
  public boolean needsZone() {
    return false;
  }

  @Override
  public int run(Arguments arguments) {
    Path target = Path.of(arguments.next("DIR"));
    arguments.end();
    BackupProgress progress = ProgressBar.of("backup")::at;
    BackupManifest manifest = Access.currentOrNull() == null ? backup.write(target, progress) : copies.write(target, progress);
    System.out.printf("%s: %d tables, %d rows, %d files, %d bytes%n", target, manifest.tables().size(), manifest.rows(), manifest.files().size(), manifest.bytes());
    return 0;
  }
}
