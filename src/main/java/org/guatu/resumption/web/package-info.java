/** The pages of resumption. */
@NullMarked
package org.guatu.resumption.web;

import org.jspecify.annotations.NullMarked;
