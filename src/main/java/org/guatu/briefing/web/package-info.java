/** The pages of briefs and of the press check. */
@NullMarked
package org.guatu.briefing.web;

import org.jspecify.annotations.NullMarked;
