package org.guatu.kernel;

import java.util.UUID;

/**
 * A thing in the register that an attachment, a to-do or a matter points at.
 *
 * @param kind permanent, e.g. "project", "enterprise", "matter"
 */
public record Subject(String kind, UUID id) {}
