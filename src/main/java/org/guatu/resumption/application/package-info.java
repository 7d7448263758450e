/** What a site answers: an application with its conditions, evidence and signatures, and the steps that it takes. */
@NamedInterface("application")
@NullMarked
package org.guatu.resumption.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
