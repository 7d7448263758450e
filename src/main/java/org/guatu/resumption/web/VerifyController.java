package org.guatu.resumption.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guatu.identity.Zone;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.NotFound;
import org.guatu.resumption.token.KeySet;
import org.guatu.resumption.token.PermitTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The check of permits at the gate: open to everybody, since what it shows stands on the permit, and works without network afterwards. */
@Controller
class VerifyController {
  static final String PATH = "/resumption/verify";
  private static final String DEVICES = "camera=(self), microphone=(), geolocation=(), payment=(), usb=()";
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final PermitTokens tokens;
  private final ZoneDirectory zones;

  VerifyController(PermitTokens tokens, ZoneDirectory zones) {
    this.tokens = tokens;
    this.zones = zones;
  }

  @GetMapping(PATH)
  String show(@RequestParam(required = false) @Nullable String zone, HttpServletRequest request, HttpServletResponse response, Model model) {
    response.setHeader("Permissions-Policy", DEVICES);
    Zone found = find(zone, request).orElse(null);
    model.addAttribute("page", new VerifyPage(found, found == null ? zones.all() : List.of()));
    return "resumption/verify";
  }

  /** The public keys of a zone and its list of revoked permits, signed and dated now. */
  @GetMapping(PATH + "/keys")
  ResponseEntity<KeySet> keys(@RequestParam(required = false) @Nullable String zone, HttpServletRequest request) {
    Zone found = find(zone, request).orElseThrow(() -> new NotFound("zone", String.valueOf(zone)));
    return ResponseEntity.ok().cacheControl(CacheControl.maxAge(FRESH).cachePublic()).body(tokens.published(found.id()));
  }

  /** Where a phone opens this page for a zone: at the address that the request under way asked for, as the proxy before us tells it. */
  static String address(Zone zone) {
    return ServletUriComponentsBuilder.fromCurrentContextPath().path(PATH).queryParam("zone", zone.code()).toUriString();
  }

  /** The same below the address that the reader has opened. */
  static String of(String zoneCode) {
    return UriComponentsBuilder.fromPath(PATH).queryParam("zone", zoneCode).encode().toUriString();
  }

  private Optional<Zone> find(@Nullable String code, HttpServletRequest request) {
    return code == null ? zones.byHost(request.getServerName()) : zones.byCode(code);
  }
}
