/**
 * Resumption of work: from a published procedure by an application, its verification and its decision to a numbered permit and the
 * first working day. Suspension, stop orders and the figures of all of it.
 *
 * <p>The module to copy for the next one. One nested package for each business sub-topic, each a named interface: {@code procedure}
 * (what is asked, and the campaigns that ask it), {@code application} (what a site answers), {@code review} (what the office decides),
 * {@code permit} (what may be done, and when it may not), {@code figures}. Uses are one-way in that order from the last to the first.
 * In each: the use cases in a class with a plural name, a record for the thing, an enum with its life cycle, a store with its SQL. The
 * root holds what other modules contribute ({@link org.guatu.resumption.ReadinessCheck}) and hear (the events).
 *
 * <p>Rules: control rules §1.4 and §1.5 (procedures), §4.2 (states and invariants).
 */
@ApplicationModule(displayName = "resumption", allowedDependencies = {"kernel", "database", "audit", "organization", "identity", "document", "document :: paper", "rulebook", "figure", "worklist", "ledger", "project"})
@NullMarked
package org.guatu.resumption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
