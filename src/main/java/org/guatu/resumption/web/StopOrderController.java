package org.guatu.resumption.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Fields;
import org.guatu.kernel.InvalidInput;
import org.guatu.organization.AreaId;
import org.guatu.resumption.permit.StopCoverage;
import org.guatu.resumption.permit.StopOrder;
import org.guatu.resumption.permit.StopOrderId;
import org.guatu.resumption.permit.StopOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Stop orders: issued for an area and lifted in one act each, with the sites in sight before it is confirmed. */
@Controller
class StopOrderController {
  static final String PATH = "/resumption/stop-orders";

  private final StopOrders orders;
  private final StopCoverage coverage;
  private final OfficeChoices choices;

  StopOrderController(StopOrders orders, StopCoverage coverage, OfficeChoices choices) {
    this.orders = orders;
    this.coverage = coverage;
    this.choices = choices;
  }

  @GetMapping(PATH)
  String list(Model model) {
    model.addAttribute("page", new StopOrdersPage(orders.list(Access.scopeOf(Permission.RESUMPTION_READ)), Access.current().may(Permission.RESUMPTION_STOP)));
    return "resumption/stop-orders";
  }

  @GetMapping(PATH + "/new")
  @Requires(Permission.RESUMPTION_STOP)
  String ask(@RequestParam(required = false) @Nullable UUID area, Model model) {
    model.addAttribute("page", form(area, "", "", Map.of()));
    return "resumption/new-stop-order";
  }

  /** @param seen how many sites stood on the list that was confirmed */
  @PostMapping(PATH)
  @Requires(Permission.RESUMPTION_STOP)
  String order(@RequestParam UUID area, @RequestParam int seen, @RequestParam(defaultValue = "") String cause,
      @RequestParam(defaultValue = "") String documentNumber, HttpServletResponse response, Model model) {
    Scope scope = Access.scopeOf(Permission.RESUMPTION_STOP);
    try {
      asSeen(seen, coverage.of(scope, new AreaId(area)).size());
      return "redirect:" + PATH + "/" + orders.order(scope, new AreaId(area), cause, documentNumber).value();
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      model.addAttribute("page", form(area, cause, documentNumber, wrong.fields()));
      return "resumption/new-stop-order";
    }
  }

  @GetMapping(PATH + "/{id}")
  String show(@PathVariable UUID id, Model model) {
    model.addAttribute("page", page(id, "", Map.of()));
    return "resumption/stop-order";
  }

  @PostMapping(PATH + "/{id}/lift")
  @Requires(Permission.RESUMPTION_STOP)
  String lift(@PathVariable UUID id, @RequestParam long version, @RequestParam(defaultValue = "") String documentNumber, HttpServletResponse response, Model model) {
    try {
      orders.lift(Access.scopeOf(Permission.RESUMPTION_STOP), new StopOrderId(id), version, documentNumber);
      return "redirect:" + PATH + "/" + id;
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      model.addAttribute("page", page(id, documentNumber, wrong.fields()));
      return "resumption/stop-order";
    }
  }

  private NewStopOrderPage form(@Nullable UUID area, String cause, String documentNumber, Map<String, String> errors) {
    List<StopCoverage.Covered> covered = area == null ? List.of() : coverage.of(Access.scopeOf(Permission.RESUMPTION_STOP), new AreaId(area));
    return new NewStopOrderPage(choices.areas(), area == null ? "" : area.toString(), covered, cause, documentNumber, errors);
  }

  private StopOrderPage page(UUID id, String documentNumber, Map<String, String> errors) {
    Scope scope = Access.scopeOf(Permission.RESUMPTION_READ);
    StopOrder order = orders.get(scope, new StopOrderId(id));
    return new StopOrderPage(order, coverage.of(scope, order.id()), order.liftedAt() == null && Access.current().may(Permission.RESUMPTION_STOP), documentNumber, errors);
  }

  private static void asSeen(int seen, int now) {
    if (seen != now) {
      Fields fields = new Fields();
      fields.wrong("area", "名单变了：您看到 " + seen + " 个工地，现在是 " + now + " 个；请看过新的名单再下令");
      fields.check();
    }
  }
}
