/** The rules that hold, those in the making, and the zone's mode. */
@NullMarked
package org.guatu.rulebook.web;

import org.jspecify.annotations.NullMarked;
