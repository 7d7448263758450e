package org.guatu.briefing.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guatu.briefing.BriefTexts;
import org.guatu.figure.PageFigures;
import org.junit.jupiter.api.Test;

/** What the product writes, it also understands: every number of its own brief is found, matched and right. */
class OwnBriefTest {
  @Test
  void theBriefPassesThePressCheck() {
    List<PressClaim> claims = PagePressCheckTest.check(BriefTexts.standard(PageFigures.all()));
    assertThat(claims).hasSizeGreaterThan(35).allSatisfy(claim -> assertThat(claim.verdict()).as(claim.toString()).matches(Verdict::agrees));
  }
}
