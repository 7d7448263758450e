package org.guatu.wallchart.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 大字版 on or off, remembered by the browser. */
@Controller
class TypeSizeController {

  @PostMapping("/type-size")
  ResponseEntity<Void> set(@RequestParam String large, @RequestParam(defaultValue = "/") String back) {
    boolean on = large.equals("yes");
    ResponseCookie cookie = ResponseCookie.from(Shells.TYPE_COOKIE, on ? "large" : "").path("/").sameSite("Lax").httpOnly(true)
        .maxAge(on ? Duration.ofDays(365) : Duration.ZERO).build();
    return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.SET_COOKIE, cookie.toString())
        .header(HttpHeaders.LOCATION, OwnPath.of(back, "/")).build();
  }
}
