package org.guatu.database;

/** Told after every table and file of a backup or a restore. */
@FunctionalInterface
public interface BackupProgress {
  BackupProgress NONE = (done, all) -> {};

  void step(int done, int all);
}
