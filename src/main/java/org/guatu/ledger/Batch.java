package org.guatu.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import of one file, from the upload to its undoing.
 *
 * @param mapping file header → ledger column, as the importer chose; empty where names were enough
 * @param unknown headers of the file that were not read
 * @param recordedAt the one moment at which all its facts were recorded; null while it is not applied
 */
public record Batch(
    BatchId id,
    String ledger,
    String fileName,
    String fileHash,
    BatchState state,
    Mode mode,
    boolean confirmed,
    Map<String, String> mapping,
    List<String> unknown,
    Counts counts,
    String importer,
    @Nullable UUID account,
    Instant receivedAt,
    @Nullable Instant recordedAt,
    @Nullable Instant undoneAt,
    @Nullable String undoneBy,
    long version) {}
