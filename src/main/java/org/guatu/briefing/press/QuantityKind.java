package org.guatu.briefing.press;

/** What a number in a text is a number of. */
enum QuantityKind {
  /** 个, 家, 项: things. */
  COUNT,
  /** 人, 名. */
  PEOPLE,
  /** 元, 万元, 亿元. */
  AMOUNT,
  /** %. */
  RATE,
  /** Anything else that is claimed but that no figure measures: 亩, 平方米, 个百分点. */
  OTHER
}
