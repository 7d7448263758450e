package org.guatu.wallchart.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/project/projects?q=a&asOf=2020-03-02", "/a#b"})
  void aPathOfThisServerIsFollowed(String path) {
    assertThat(OwnPath.of(path, "/other")).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "//evil.example", "/\\evil.example", "https://evil.example/", "javascript:alert(1)", "/a\r\nSet-Cookie: x", "/ a"})
  void anythingElseIsNot(String path) {
    assertThat(OwnPath.of(path, "/other")).isEqualTo("/other");
  }
}
