/** What may be done: numbered permits, stop orders, and the first working day that makes a site count as resumed. */
@NamedInterface("permit")
@NullMarked
package org.guatu.resumption.permit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
