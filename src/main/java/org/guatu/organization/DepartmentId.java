package org.guatu.organization;

import java.util.UUID;
import org.guatu.kernel.Id;

/** A department (部门). */
public record DepartmentId(UUID value) implements Id {}
