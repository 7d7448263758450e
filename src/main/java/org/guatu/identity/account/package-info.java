/** Who can sign in, with which roles, and the three separated administrators; keys for programs; which passwords are taken. */
@NullMarked
package org.guatu.identity.account;

import org.jspecify.annotations.NullMarked;
