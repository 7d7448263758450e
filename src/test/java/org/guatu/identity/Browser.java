package org.guatu.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, carries the form token, follows nothing by itself. */
public final class Browser {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

  private final String base;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();
  private String token = "";

  public Browser(int port) {
    this.base = "http://localhost:" + port;
  }

  /** What came back. */
  public record Page(int status, String body, Map<String, java.util.List<String>> headers) {
    public String header(String name) {
      return headers.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(name)).map(entry -> entry.getValue().getFirst()).findFirst().orElse("");
    }

    public String location() {
      return header("Location").replaceFirst("^http://localhost:\\d+", "");
    }

    /** The value of a form's hidden field. */
    public String hidden(String name) {
      Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(body);
      return found.find() ? found.group(1) : "";
    }
  }

  public Page get(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).GET().build());
  }

  public Page get(String path, String header, String value) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).header(header, value).GET().build());
  }

  /** Sends a form with the token of the page last seen. */
  public Page post(String path, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putIfAbsent("_csrf", token);
    return send(form(path, all));
  }

  /** Sends a form that has one file and nothing else. */
  public Page upload(String path, String field, String name, byte[] content) {
    String head = "--cut\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--cut\r\nContent-Disposition: form-data; name=\"" + field
        + "\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofString(head), HttpRequest.BodyPublishers.ofByteArray(content),
        HttpRequest.BodyPublishers.ofString("\r\n--cut--\r\n"));
    return send(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "multipart/form-data; boundary=cut").POST(body).build());
  }

  /** Sends JSON as a script of the page last seen does. */
  public Page put(String path, String json) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json").header("X-CSRF-TOKEN", token)
        .PUT(HttpRequest.BodyPublishers.ofString(json)).build());
  }

  public Page postWithoutToken(String path, Map<String, String> fields) {
    return send(form(path, fields));
  }

  private HttpRequest form(String path, Map<String, String> fields) {
    String body = fields.entrySet().stream().map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body)).build();
  }

  /** The value of a cookie; empty if there is none. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).map(java.net.HttpCookie::getValue)
        .findFirst().orElse("");
  }

  private Page send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      Matcher found = TOKEN.matcher(answer.body());
      if (found.find()) {
        token = found.group(1);
      }
      return new Page(answer.statusCode(), answer.body(), answer.headers().map());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What a device reads from the seed that a page shows. */
  public static byte[] base32(String text) {
    byte[] bytes = new byte[text.length() * 5 / 8];
    long buffer = 0;
    int bits = 0;
    int next = 0;
    for (char letter : text.toCharArray()) {
      buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[next++] = (byte) (buffer >> bits);
      }
    }
    return bytes;
  }
}
