/** Pages of sign-in, of one's own account, of the first set-up and of the three administrators. */
@NullMarked
package org.guatu.identity.web;

import org.jspecify.annotations.NullMarked;
