package org.guatu.project;

/** What became of an official code of a project. */
public enum CodeStatus {
  /** 在用. */
  ACTIVE,
  /** 已被替换: another code took its place; the project is still found by it. */
  REPLACED,
  /** 已作废: it was wrong, or its approval lapsed. */
  INVALID
}
