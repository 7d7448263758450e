/** The list of problems and requests, and what is done with each. */
@NullMarked
package org.guatu.matter.web;

import org.jspecify.annotations.NullMarked;
