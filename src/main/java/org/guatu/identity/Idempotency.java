package org.guatu.identity;

import static guatudb.identity.Tables.IDEMPOTENCY_KEY;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import org.guatu.kernel.Actor;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.RealTime;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes through the API that are done once however often they are sent: the header {@code Idempotency-Key} names the write, and its
 * first answer is given again for a day. The key is stored in the transaction of the write itself, so that of two at the same moment the
 * second waits for the first; a write that is refused leaves no key behind.
 */
@Component
public class Idempotency {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final int LONGEST = 200;

  private final DSLContext db;
  private final JsonMapper json;
  private final RealTime time;

  Idempotency(DSLContext db, JsonMapper json, RealTime time) {
    this.db = db;
    this.json = json;
    this.time = time;
  }

  /**
   * Does it, or gives the first answer again.
   *
   * @param key of the caller's choice, null to do it every time
   * @param request what was asked, in JSON or as it came; the same key with another request is refused
   * @throws InvalidInput at "Idempotency-Key" if the key has been used for something else, or is none
   */
  @Transactional
  public ResponseEntity<?> once(@Nullable String key, Object request, Supplier<ResponseEntity<?>> write) {
    if (key == null) {
      return write.get();
    }
    if (key.isBlank() || key.length() > LONGEST) {
      throw new InvalidInput("Idempotency-Key", "幂等键为 1 到 " + LONGEST + " 个字符");
    }
    Actor actor = Actor.current();
    byte[] hash = hash(request instanceof String text ? text : json.writeValueAsString(request));
    Condition mine = IDEMPOTENCY_KEY.ZONE_ID.eq(actor.zone().value()).and(IDEMPOTENCY_KEY.CALLER.eq(Objects.requireNonNull(actor.account())));
    Instant now = time.now();
    db.deleteFrom(IDEMPOTENCY_KEY).where(mine).and(IDEMPOTENCY_KEY.RECORDED_AT.lt(utc(now.minus(KEPT)))).execute();
    int fresh = db.insertInto(IDEMPOTENCY_KEY)
        .set(IDEMPOTENCY_KEY.ZONE_ID, actor.zone().value()).set(IDEMPOTENCY_KEY.CALLER, actor.account()).set(IDEMPOTENCY_KEY.KEY, key)
        .set(IDEMPOTENCY_KEY.REQUEST, hash).set(IDEMPOTENCY_KEY.RECORDED_AT, utc(now))
        .onConflictDoNothing().execute();
    Condition named = mine.and(IDEMPOTENCY_KEY.KEY.eq(key));
    if (fresh == 0) {
      return again(db.selectFrom(IDEMPOTENCY_KEY).where(named).fetchSingle(), hash);
    }
    ResponseEntity<?> answer = write.get();
    URI location = answer.getHeaders().getLocation();
    db.update(IDEMPOTENCY_KEY).set(IDEMPOTENCY_KEY.STATUS, answer.getStatusCode().value())
        .set(IDEMPOTENCY_KEY.LOCATION, location == null ? null : location.toString()).set(IDEMPOTENCY_KEY.ETAG, answer.getHeaders().getETag())
        .set(IDEMPOTENCY_KEY.BODY, answer.getBody() == null ? null : json.writeValueAsString(answer.getBody())).where(named).execute();
    return answer;
  }

  private static ResponseEntity<?> again(Record first, byte[] hash) {
    if (!Arrays.equals(first.get(IDEMPOTENCY_KEY.REQUEST), hash)) {
      throw new InvalidInput("Idempotency-Key", "这个幂等键已用于另一个请求");
    }
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(first.get(IDEMPOTENCY_KEY.STATUS)).contentType(MediaType.APPLICATION_JSON);
    if (first.get(IDEMPOTENCY_KEY.LOCATION) != null) {
      answer.header(HttpHeaders.LOCATION, first.get(IDEMPOTENCY_KEY.LOCATION));
    }
    if (first.get(IDEMPOTENCY_KEY.ETAG) != null) {
      answer.eTag(first.get(IDEMPOTENCY_KEY.ETAG));
    }
    return answer.body(first.get(IDEMPOTENCY_KEY.BODY));
  }

  private static byte[] hash(String request) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
