package org.guatu.project;

/** The kinds of dated facts that a project's life is written in. */
public enum FactKind {
  /** Existence in the register: value LIVE or MERGED (ref: the survivor). */
  LIFE,
  /** 名称: slot "" is the name in use. */
  NAME,
  /** 别名: slot is the alias, value ACTIVE or DROPPED. */
  ALIAS,
  /** 项目代码等: slot "scheme:code", value ACTIVE, REPLACED or INVALID. */
  CODE,
  /** 建设单位: ref the enterprise, value its name. */
  OWNER,
  /** 行业. */
  INDUSTRY,
  /** 位置: value "lng,lat". */
  PLACE,
  /** 责任单位: ref the department, value its name. */
  DEPARTMENT,
  /** 首谈单位: ref the department, value its name; who brought the project in, where another unit lands it. */
  FIRST_CONTACT,
  /** 责任区: ref the area, value its name. */
  AREA,
  /** 阶段. */
  STAGE,
  /** 建设状态. */
  STATE,
  /** 金额: slot is the {@link AmountType}. */
  AMOUNT,
  /** 责任人: slot is the {@link DutyRole}, ref the person, value the name, "" when the duty ends. */
  DUTY,
  /** 项目库: slot is the {@link Library}, value IN or OUT. */
  LIBRARY,
  /** 人员: slot OBSERVED or RETURNING, value ">800" or an exact number. */
  WORKFORCE
}
