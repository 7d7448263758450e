package org.guatu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedSocialCreditCodeTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @ParameterizedTest
  @ValueSource(strings = {"91440300708461136T", "９１４４０３００７０８４６１１３６Ｔ", " 91440300708461136t ", "9144 0300 7084 6113 6T"})
  void takesACodeAsPeopleTypeIt(String typed) {
    assertThat(new UnifiedSocialCreditCode(typed).value()).isEqualTo("91440300708461136T");
  }

  @Test
  void refusesAnyOneCharacterChanged() {
    String code = "91440300708461136T";
    for (int at = 0; at < code.length(); at++) {
      for (char other : ALPHABET.toCharArray()) {
        if (other != code.charAt(at)) {
          String changed = code.substring(0, at) + other + code.substring(at + 1);
          assertThat(UnifiedSocialCreditCode.objection(changed)).as(changed).isPresent();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "9144O300708461136T, 数字 0",
    "9I440300708461136T, 数字 1",
    "9144030070846I136T, 数字 1",
    "9144030070846113ST, 数字 5",
    "91440300708461136, 现有 17 位",
    "9144030070846113-T, 只用数字"
  })
  void saysWhatIsWrong(String typed, String hint) {
    assertThatThrownBy(() -> new UnifiedSocialCreditCode(typed)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(hint);
  }
}
