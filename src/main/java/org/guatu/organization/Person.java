package org.guatu.organization;

import java.time.LocalDate;
import org.guatu.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can answer for something.
 *
 * @param post 职务, may be ""
 * @param phone may be ""
 * @param account what the person signs in with, or null
 * @param leftOn the day from which the person holds no office here, or null
 */
public record Person(
    PersonId id,
    DepartmentId department,
    @Nullable AccountId account,
    String name,
    String post,
    String phone,
    @Nullable LocalDate leftOn,
    long version) {}
