/**
 * The append-only, hash-chained record of every action and of every reading of sensitive data. The entry is written in the
 * deciding transaction; one chainer links entries after commit; {@code verify} names the first broken link.
 */
@ApplicationModule(displayName = "audit", allowedDependencies = {"kernel", "database"})
@NullMarked
package org.guatu.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
