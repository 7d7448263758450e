/** The office's telephone book: departments, people, responsibility areas, enterprises. */
@NullMarked
package org.guatu.organization.web;

import org.jspecify.annotations.NullMarked;
