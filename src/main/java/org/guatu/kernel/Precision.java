package org.guatu.kernel;

/** How exactly the moment of a fact is known. A day stands for its first instant. */
public enum Precision {
  DAY,
  MINUTE
}
