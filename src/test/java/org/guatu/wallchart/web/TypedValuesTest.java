package org.guatu.wallchart.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.guatu.kernel.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class TypedValuesTest {
  @Test
  void whatWasTypedAndNothingElse() {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/matters");
    request.addParameter("_csrf", "abc");
    request.addParameter("version", "3");
    request.addParameter("project", Ids.next().toString());
    request.addParameter("kind", "EMERGENCY_STOP");
    request.addParameter("password", "not for a screen");
    request.addParameter("unverified", "on");
    request.addParameter("title", " 塔吊未验收 ");
    request.addParameter("note", "", "塔吊未验收", "12.5万元");
    assertThat(TypedValues.of(request)).containsExactly("塔吊未验收", "12.5万元");
    request.setMethod("GET");
    assertThat(TypedValues.of(request)).isEmpty();
  }
}
