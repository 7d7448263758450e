package org.guatu.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An enterprise as a list shows it, with the names of what it points at and its butler (企业管家) today. */
public record EnterpriseRow(
    UUID id, String code, String name, String industry, String contact, String phone, @Nullable String area, @Nullable String butler) {}
