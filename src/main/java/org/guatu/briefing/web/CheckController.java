package org.guatu.briefing.web;

import java.time.Clock;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.guatu.briefing.press.PressCheck;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The press check: paste a text, and see what the register says to each of its numbers. */
@Controller
class CheckController {
  static final String PATH = "/briefing/check";

  private final PressCheck press;
  private final Clock clock;

  CheckController(PressCheck press, Clock clock) {
    this.press = press;
    this.clock = clock;
  }

  @GetMapping(PATH)
  @Requires(Permission.BRIEF_READ)
  String show(@RequestParam(required = false) @Nullable String asOf, Model model) {
    model.addAttribute("page", CheckPage.empty("", asOf == null ? Moments.minute(clock.instant()) : asOf, Map.of()));
    return "briefing/check";
  }

  @PostMapping(PATH)
  @Requires(Permission.BRIEF_READ)
  ModelAndView check(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String asOf) {
    String plain = text.replace("\r\n", "\n");
    try {
      if (plain.isBlank()) {
        throw new InvalidInput("text", "请粘贴要核对的文字。");
      }
      AsOf moment = AsOf.parse(asOf, null, clock.instant());
      return new ModelAndView("briefing/check", Map.of("page", CheckPage.of(plain, asOf, press.check(Access.scopeOf(Permission.BRIEF_READ), plain, moment))));
    } catch (InvalidInput wrong) {
      return again(plain, asOf, wrong.fields());
    } catch (DateTimeParseException unreadable) {
      return again(plain, asOf, Map.of("asOf", "认不出这个时点，请写成 2020-03-02 或 2020-03-02 18:00。"));
    }
  }

  private static ModelAndView again(String text, String asOf, Map<String, String> errors) {
    ModelAndView again = new ModelAndView("briefing/check", Map.of("page", CheckPage.empty(text, asOf, errors)));
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }
}
