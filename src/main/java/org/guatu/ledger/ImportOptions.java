package org.guatu.ledger;

import java.util.Map;

/**
 * How a file is to be taken in.
 *
 * @param confirm whether doubtful rows are taken
 * @param mapping file header → ledger column (key or header); empty to go by names and by what is remembered
 */
public record ImportOptions(Mode mode, boolean confirm, Map<String, String> mapping) {
  public static final ImportOptions CAREFUL = new ImportOptions(Mode.ALL, false, Map.of());
}
