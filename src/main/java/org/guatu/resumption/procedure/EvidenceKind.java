package org.guatu.resumption.procedure;

/** What proves a condition. */
public enum EvidenceKind {
  /** 照片. */
  PHOTO,
  /** 文件、台账、签字件. */
  DOCUMENT
}
