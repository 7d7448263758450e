package org.guatu.kernel;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ResponseStatusException;

/** The header in which a change through the API names the version that it was read from: the ETag of the answer. */
public final class IfMatch {
  private IfMatch() {}

  /**
   * The version that the header names.
   *
   * @throws ResponseStatusException 428 if the header is missing
   * @throws InvalidInput at "If-Match" if it is no ETag of ours
   */
  public static long version(@Nullable String header) {
    if (header == null) {
      throw new ResponseStatusException(HttpStatusCode.valueOf(428));
    }
    String version = header.replaceAll("^(W/)?\"|\"$", "");
    if (!version.matches("[1-9]\\d{0,17}")) {
      throw new InvalidInput("If-Match", "请写读取时答复的 ETag");
    }
    return Long.parseLong(version);
  }
}
