package org.guatu.resumption.procedure;

/** What can be done with a version of a procedure. */
public enum ProcedureStep { REVISE, APPROVE, PUBLISH }
