package org.guatu.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.guatu.Someone;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.Zone;
import org.guatu.identity.ZoneDirectory;
import org.guatu.identity.account.ApiKeys;
import org.guatu.identity.account.NewApiKey;
import org.guatu.kernel.ZoneId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the API with a key of its own. */
final class Program {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final String key;
  private final UUID account;

  Program(int port, ApiKeys keys, ZoneId zone, Role role, Permission first, Permission... others) {
    this.base = "http://localhost:" + port;
    NewApiKey wish = new NewApiKey("对接程序", role, EnumSet.of(first, others), ScopeKind.ZONE, zone.value(), Instant.now().plusSeconds(86_400));
    var made = Someone.in(zone, Role.SECURITY_ADMINISTRATOR).does(() -> keys.make(Scope.wholeZone(zone), wish));
    this.key = made.secret();
    this.account = made.id();
  }

  /** A zone of the test's own, that keys can be made for. */
  static ZoneId zone(ZoneDirectory zones) {
    ZoneId fresh = Someone.freshZone();
    String code = "api" + Long.toString(Math.abs(fresh.value().getLeastSignificantBits()), 36);
    zones.enter(new Zone(fresh, code, "接口测试园区 " + code, "接口测试园区", "410600", "河南省鹤壁市"));
    return fresh;
  }

  /** The program's account, as the audit trail names it. */
  UUID account() {
    return account;
  }

  record Answer(int status, String type, String etag, String location, String text) {
    JsonNode json() {
      return JSON.readTree(text);
    }

    /** Whether the refusal names the field of the body or of the address. */
    boolean wrong(String field) {
      return json().get("fields").valueStream().map(each -> each.get("pointer").stringValue())
          .anyMatch(pointer -> pointer.equals("#" + (field.isEmpty() ? "" : "/" + field.replace('.', '/'))) || pointer.equals(field));
    }
  }

  Answer get(String path, String... headers) {
    return send(headers.length == 0 ? request(path).GET() : request(path).headers(headers).GET());
  }

  /** @param headers names and values in turn */
  Answer post(String path, String json, String... headers) {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** @param headers names and values in turn */
  Answer put(String path, String json, String... headers) {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString(json));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** @param headers names and values in turn */
  Answer patch(String path, String json, String... headers) {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/merge-patch+json")
        .method("PATCH", HttpRequest.BodyPublishers.ofString(json));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  Answer delete(String path) {
    return send(request(path).DELETE());
  }

  Answer file(String path, String name, String content, String... headers) {
    String body = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--cut--\r\n";
    HttpRequest.Builder request = request(path).header("Content-Type", "multipart/form-data; boundary=cut").POST(HttpRequest.BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + key);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.headers().firstValue("ETag").orElse(""),
          answer.headers().firstValue("Location").orElse(""), answer.body());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
