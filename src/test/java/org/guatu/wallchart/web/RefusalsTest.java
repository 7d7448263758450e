package org.guatu.wallchart.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.guatu.DemoZone;
import org.guatu.Someone;
import org.guatu.console.DemoLoader;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Words;
import org.guatu.kernel.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A page for people, problem details for programs, whatever goes wrong. */
@SpringBootTest
class RefusalsTest {
  @Autowired WebApplicationContext context;
  @Autowired ZoneDirectory zones;
  @Autowired DemoLoader demo;
  private MockMvc pages;
  private ZoneId zone;

  @BeforeEach
  void load() throws Exception {
    zone = DemoZone.load(zones, demo);
    pages = MockMvcBuilders.webAppContextSetup(context).build();
  }

  @Test
  void whatIsNotThereIsAPageInChinese() throws Exception {
    for (String path : new String[] {"/nowhere", "/project/projects/" + Ids.next(), "/project/projects/nonsense"}) {
      MockHttpServletResponse answer = get(Role.LEADER, path);
      assertThat(answer.getStatus()).as(path).isEqualTo(404);
      assertThat(answer.getContentAsString()).as(path).contains("<title>没有找到 · 挂图</title>", "不在您的数据范围内");
    }
  }

  @Test
  void aProgramGetsProblemDetails() throws Exception {
    MockHttpServletResponse answer = get(Role.LEADER, "/api/v1/nowhere");
    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    assertThat(answer.getContentAsString()).contains("\"code\":\"not-found\"", "\"status\":404", "\"instance\":\"/api/v1/nowhere\"");
  }

  @Test
  void withoutThePermissionThePageSaysWhichOneIsMissing() throws Exception {
    MockHttpServletResponse answer = get(Role.AUDIT_ADMINISTRATOR, "/wallchart/matrix");
    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(answer.getContentAsString()).contains("没有这项权限", Words.of(Permission.PROJECT_READ));
  }

  @Test
  void whoMayNotReadFiguresFindsTheWaysThatAreOpen() throws Exception {
    MockHttpServletResponse answer = get(Role.AUDIT_ADMINISTRATOR, "/");
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString()).contains("<h1>工作台").doesNotContain("需要过问的事");
  }

  @Test
  void aWrongMethodIsNoFault() throws Exception {
    MockHttpServletResponse answer = Someone.in(zone, Role.LEADER).access()
        .call(() -> pages.perform(MockMvcRequestBuilders.delete("/wall")).andReturn().getResponse());
    assertThat(answer.getStatus()).isEqualTo(405);
  }

  @Test
  void theSwitchOfTypeSizeNeverLeadsAway() throws Exception {
    MockHttpServletResponse answer = Someone.in(zone, Role.LEADER).access().call(() -> pages.perform(
        MockMvcRequestBuilders.post("/type-size").param("large", "yes").param("back", "//evil.example/" + UUID.randomUUID())).andReturn().getResponse());
    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(answer.getHeader("Location")).isEqualTo("/");
    assertThat(answer.getHeader("Set-Cookie")).contains("guatu-type=large", "HttpOnly");
  }

  private MockHttpServletResponse get(Role role, String path) throws Exception {
    return Someone.in(zone, role).access().call(() -> pages.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse());
  }
}
