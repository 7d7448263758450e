/** One's own to-dos, and the work lists. */
@NullMarked
package org.guatu.worklist.web;

import org.jspecify.annotations.NullMarked;
