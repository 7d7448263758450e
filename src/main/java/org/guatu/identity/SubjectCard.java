package org.guatu.identity;

import java.util.UUID;
import org.guatu.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What others show of a thing that they point at, and whose it is.
 *
 * @param title the thing's name
 * @param path the thing's page
 * @param department the department in charge of it, or null
 * @param area the responsibility area it lies in, or null
 * @param enterprise the enterprise it belongs to, or null
 * @param project the project it belongs to, or null
 */
public record SubjectCard(
    Subject subject,
    String title,
    String path,
    @Nullable UUID department,
    @Nullable UUID area,
    @Nullable UUID enterprise,
    @Nullable UUID project) {}
