package org.guatu.console;

/**
 * One command of the command line, a bean in this module. {@link #name} and {@link #help} are constants: they are asked of an
 * instance without collaborators, so that {@code help} needs no database.
 */
public interface Command {
  /** The word after {@code ./guatu}. */
  String name();

  /** The arguments and, after a line break, what it does: "LEDGER --out FILE.xlsx\nan empty ledger to fill". */
  String help();

  /** Whether it acts in a zone: then it runs as the operator or as {@code --as ACCOUNT} of it. */
  default boolean needsZone() {
    return true;
  }

  /**
   * Does it.
   *
   * @return the exit code, 0 if all is well
   * @throws UsageError if the arguments are wrong, {@link org.guatu.database.Refusal} or a rule's exception if it cannot be done
   */
  int run(Arguments arguments) throws Exception;
}
