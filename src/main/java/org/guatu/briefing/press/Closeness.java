package org.guatu.briefing.press;

/** How exactly a text means its number. */
enum Closeness {
  EXACT,
  /** 超过, 逾: strictly more. */
  MORE_THAN,
  /** 余, 多: more, but not a whole step more ("800余" is below 900). */
  AND_SOME,
  /** 以上, 不少于: as many or more. */
  AT_LEAST,
  /** 约, 近: about. */
  ABOUT
}
