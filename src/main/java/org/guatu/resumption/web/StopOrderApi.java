package org.guatu.resumption.web;

import java.net.URI;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Idempotency;
import org.guatu.identity.Permission;
import org.guatu.kernel.Fields;
import org.guatu.kernel.IfMatch;
import org.guatu.organization.AreaId;
import org.guatu.resumption.permit.StopOrder;
import org.guatu.resumption.permit.StopOrderId;
import org.guatu.resumption.permit.StopOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stop orders for programs: given over an area in one act, lifted in one act. */
@RestController
@RequestMapping("/api/v1/resumption/stop-orders")
class StopOrderApi {
  private final StopOrders orders;
  private final Idempotency idempotency;

  StopOrderApi(StopOrders orders, Idempotency idempotency) {
    this.orders = orders;
    this.idempotency = idempotency;
  }

  /** All of them, the latest first. */
  @GetMapping
  ResumptionJson.StopOrders stopOrders() {
    return new ResumptionJson.StopOrders(orders.list(Access.scopeOf(Permission.RESUMPTION_READ)).stream().map(ResumptionJson.StopOrderItem::of).toList());
  }

  /** One order; its ETag is the version that lifting it has to name. */
  @GetMapping("/{id}")
  ResponseEntity<ResumptionJson.StopOrderItem> stopOrder(@PathVariable UUID id) {
    return answer(200, new StopOrderId(id));
  }

  /** Every site under construction of an area stops. */
  @PostMapping
  ResponseEntity<?> order(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody ResumptionJson.StopOrderWish wish) {
    Fields fields = new Fields();
    UUID area = fields.requiredId("area", "责任区", wish.area());
    fields.check();
    return idempotency.once(key, "order " + wish, () -> answer(201, orders.order(Access.scopeOf(Permission.RESUMPTION_STOP), new AreaId(area), said(wish.cause()), said(wish.documentNumber()))));
  }

  /** The order is lifted, by its own document number. */
  @PostMapping("/{id}/lift")
  ResponseEntity<?> lift(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody ResumptionJson.StopOrderWish wish) {
    return idempotency.once(key, id + " lift " + wish, () -> {
      orders.lift(Access.scopeOf(Permission.RESUMPTION_STOP), new StopOrderId(id), IfMatch.version(match), said(wish.documentNumber()));
      return answer(200, new StopOrderId(id));
    });
  }

  private ResponseEntity<ResumptionJson.StopOrderItem> answer(int status, StopOrderId id) {
    StopOrder order = orders.get(Access.scopeOf(Permission.RESUMPTION_READ), id);
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).eTag(Long.toString(order.version()));
    if (status == 201) {
      answer.location(URI.create("/api/v1/resumption/stop-orders/" + id.value()));
    }
    return answer.body(ResumptionJson.StopOrderItem.of(order));
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }
}
