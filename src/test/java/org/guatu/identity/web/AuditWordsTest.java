package org.guatu.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuditWordsTest {
  @Test
  void detailsAreReadInWords() {
    String json = "{\"role\":\"Role.OWNER\",\"to\":\"ApplicationStatus.DRAFT\",\"name\":\"Nobody.KNOWS\",\"done\":true}";
    assertThat(AuditWords.details(json).values()).containsExactly("建设单位", "填报中", "Nobody.KNOWS", "是");
    assertThat(AuditWords.details("nonsense")).containsEntry("原文", "nonsense");
  }
}
