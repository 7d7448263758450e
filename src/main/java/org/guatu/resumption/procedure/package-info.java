/** What a site has to show before it may resume work: published procedures, and the campaigns that follow them. */
@NamedInterface("procedure")
@NullMarked
package org.guatu.resumption.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
