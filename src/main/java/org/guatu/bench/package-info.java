/**
 * How fast the product is, measured by {@code guatu bench} on a zone of 10,000 projects and 100,000 stage events.
 *
 * <p>One class per {@link org.guatu.bench.Benchmark}, listed in {@link org.guatu.bench.Benchmarks}. It is handed the {@link
 * org.guatu.bench.BenchZone}: a data directory of the bench's own that holds the zone, a server on it in a process of its own with the
 * flags that ship, and further processes of the product with flags of the benchmark's choosing. It answers {@link
 * org.guatu.bench.Measurement}s, some of which are held against a {@link org.guatu.bench.Bar}. Bars are ratios to a yardstick taken in the
 * same run, or the best of several rounds, since a machine that does other things at the same time slows single rounds and never speeds
 * one up. A {@link org.guatu.bench.Calibration} loop before and after each benchmark says how fast the machine was meanwhile.
 *
 * <p>What stands in the server's process (the seed, the yardstick's page) is there only where {@code guatu.bench.projects} is set.
 */
@ApplicationModule(displayName = "bench", allowedDependencies = {"kernel", "database", "identity", "organization", "ledger", "project", "console", "document",
    "resumption :: token", "resumption :: procedure", "resumption :: application", "resumption :: review", "resumption :: permit"})
@NullMarked
package org.guatu.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
