package org.guatu.resumption.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import java.nio.charset.StandardCharsets;
import org.guatu.Someone;
import org.guatu.identity.Zone;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.Ids;
import org.guatu.kernel.ZoneId;
import org.guatu.resumption.GivenResumption.Office;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Opens pages and sends their forms as somebody, through the whole dispatch of requests. */
final class OfficePages {
  private final MockMvc pages;

  OfficePages(WebApplicationContext context) {
    this.pages = webAppContextSetup(context).build();
  }

  static ZoneId zone(ZoneDirectory zones) {
    ZoneId id = Someone.freshZone();
    zones.enter(new Zone(id, "z" + Long.toString(Math.abs(Ids.next().getLeastSignificantBits()), 36), "测试园区", "测试园区", "410600", "河南省鹤壁市"));
    return id;
  }

  MockHttpServletResponse get(Someone who, String path) {
    return send(who, MockMvcRequestBuilders.get(path));
  }

  /** What a page says that opens. */
  String body(Someone who, String path) {
    MockHttpServletResponse answer = get(who, path);
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return text(answer);
  }

  /** @param fields names and values in turn */
  MockHttpServletResponse post(Someone who, String path, String... fields) {
    MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post(path);
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return send(who, form);
  }

  MockHttpServletResponse upload(Someone who, String path, MockMultipartFile file, String... fields) {
    var form = MockMvcRequestBuilders.multipart(path).file(file);
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return send(who, form);
  }

  static String text(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  /** Refused with the status and words. */
  static void refused(MockHttpServletResponse answer, int status, String... words) {
    assertThat(answer.getStatus()).as(text(answer)).isEqualTo(status);
    assertThat(text(answer)).contains(words);
  }

  static void done(MockHttpServletResponse answer, String path) {
    assertThat(answer.getStatus()).as(text(answer)).isEqualTo(302);
    assertThat(answer.getRedirectedUrl()).startsWith(path);
  }

  static Someone reviewer(Office office) {
    return office.reviewer().someone();
  }

  static Someone approver(Office office) {
    return office.approver().someone();
  }

  private MockHttpServletResponse send(Someone who, RequestBuilder request) {
    return who.does(() -> pages.perform(request).andReturn().getResponse());
  }
}
