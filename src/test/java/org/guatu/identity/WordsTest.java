package org.guatu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.guatu.kernel.Words;
import org.junit.jupiter.api.Test;

/** Every role, permission and kind of scope has its Chinese word: the pages of the administrators list them all. */
class WordsTest {
  @Test
  void allOfThemHaveWords() {
    for (Role role : Role.values()) {
      assertThat(Words.has("Role." + role.name())).as(role.name()).isTrue();
    }
    for (Permission permission : Permission.values()) {
      assertThat(Words.has("Permission." + permission.name())).as(permission.name()).isTrue();
    }
    for (ScopeKind kind : ScopeKind.values()) {
      assertThat(Words.has("ScopeKind." + kind.name())).as(kind.name()).isTrue();
    }
  }
}
