/** What the audit administrator does: reads the trail, takes a copy of it, has its chain proved. */
@NullMarked
package org.guatu.identity.oversight;

import org.jspecify.annotations.NullMarked;
