package org.guatu.figure;

import java.util.List;

/**
 * What things that figures count are called. Asked by the press check, which must recognise a project under any name that it has
 * had; answered by the module that keeps the names, with one SQL statement.
 */
public interface MemberNames {
  /** Every name, short name and former name of every thing in the reading's scope. */
  List<MemberName> names(Reading reading);
}
