package org.guatu.console;

import java.nio.file.Path;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.database.Backup;
import org.guatu.database.BackupManifest;
import org.guatu.database.BackupProgress;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.springframework.stereotype.Component;

/** The use case of a backup: who made one, when and where to, is in the trail. */
@Component
class BackupCopies {
  private final Backup backup;

  BackupCopies(Backup backup) {
    this.backup = backup;
  }

  @Requires(Permission.BACKUP)
  @Recorded("database.backup")
  BackupManifest write(Path target, BackupProgress progress) {
    BackupManifest manifest = backup.write(target, progress);
    AuditTrail.note("folder", target.toAbsolutePath().toString());
    AuditTrail.note("tables", manifest.tables().size());
    AuditTrail.note("rows", manifest.rows());
    return manifest;
  }
}
