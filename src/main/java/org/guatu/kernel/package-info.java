/**
 * What every room speaks: ids, money, ratios, moments, working days, errors, paging and page rendering. Holds no business.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, displayName = "kernel", allowedDependencies = {})
@NullMarked
package org.guatu.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
