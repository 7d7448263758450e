/** The figures' pages and their machine face. */
@NullMarked
package org.guatu.figure.web;

import org.jspecify.annotations.NullMarked;
