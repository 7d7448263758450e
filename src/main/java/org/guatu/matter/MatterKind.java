package org.guatu.matter;

/** What sort of matter it is. */
public enum MatterKind {
  /** 问题: something is wrong or stands in the way. */
  PROBLEM,
  /** 诉求: an enterprise or a site asks for something. */
  REQUEST
}
