/** What the office decides: the queue, verification with field visits, return, recommendation, decision, and the clocks that watch them. */
@NamedInterface("review")
@NullMarked
package org.guatu.resumption.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
