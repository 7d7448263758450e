/**
 * Proving who one is: passwords with lock-out, the second factor, sessions that end at once when told to, keys of programs, and the
 * first set-up of an empty installation. Goes by real time, also where business time is simulated.
 */
@NullMarked
package org.guatu.identity.signin;

import org.jspecify.annotations.NullMarked;
