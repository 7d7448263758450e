package org.guatu.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that a use case demands. Pages, API, import and jobs all pass it; a refusal is audited. A form's page demands it
 * too, so that nobody fills in what he may not send.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {
  Permission value();
}
