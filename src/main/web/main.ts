import "./look/tokens.css";
import "./look/look.css";
import "./look/shell.css";
import "./look/identity.css";
import "./look/wallchart.css";
import "./look/wall.css";
import "./look/matrix.css";
import "./look/project.css";
import "./look/briefing.css";
import "./look/office.css";
import "./look/own.css";
import "./look/review.css";
import "./look/apply.css";
import "./look/phone.css";
import "./look/verify.css";
import htmx from "htmx.org";
import { watchKeys } from "./keys";
import { suitPhones } from "./phone";

const csrf = document.querySelector<HTMLMetaElement>('meta[name="csrf"]')?.content ?? "";

// A form that must be corrected (422) and a rule's refusal (409) are answers to show, not failures.
htmx.config.responseHandling = [
  { code: "204", swap: false },
  { code: "[23]..", swap: true },
  { code: "4(09|22)", swap: true },
  { code: "[45]..", swap: false, error: true },
];
document.addEventListener("htmx:configRequest", (event) => {
  (event as CustomEvent).detail.headers["X-CSRF-TOKEN"] = csrf;
});

document.querySelector<HTMLElement>("[data-focus]")?.focus();
watchKeys(document);
addEventListener("load", () => setTimeout(openTarget));   // after the browser went to the target itself, which takes the focus away
addEventListener("hashchange", openTarget);
suitPhones(document);
document.addEventListener("htmx:afterSwap", (event) => suitPhones((event as CustomEvent).detail.elt.closest(".panel") ?? document));

document.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => window.print()));

/** A link to something folded unfolds it; to a form, it sets the cursor into the first field. */
function openTarget(): void {
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const folds = target?.matches("details") ? target : target?.closest("main details");
  if (target === null || !(folds instanceof HTMLDetailsElement)) {
    return;
  }
  folds.open = true;
  target.scrollIntoView({ block: "start" });
  (target.matches("details.step") ? target.querySelector<HTMLElement>("form :is(select, textarea, input:not([type=hidden]))") : target)?.focus();
}

// Who comes with a permit's code and has to choose the zone takes the code along.
document.querySelectorAll<HTMLAnchorElement>("[data-zones] a").forEach((link) => (link.hash = location.hash));

// Islands: loaded only on the pages that have them. What they share with each other must not be imported above: an island that took it from
// this file would load the file once more, without the version in its address, and everything would run twice.
if (document.querySelector("[data-confirm]")) {
  void import("./confirm").then((confirm) => confirm.askBefore(document));
}
if (document.querySelector("[data-wall]")) {
  void import("./wall").then((wall) => wall.start());
}
if (document.querySelector("[data-verify]")) {
  void import("./verify").then((verify) => verify.start());
}
if (document.querySelector('form[action="/sign-in"]')) {
  void import("./kept-page").then((kept) => kept.forgetPages("/resumption/applications/"));
}
const searches = document.querySelectorAll<HTMLFormElement>("form[data-suggest]");
if (searches.length > 0) {
  void import("./suggest").then((suggest) => suggest.start(searches));
}
const large = document.querySelectorAll<HTMLInputElement>("[data-shrink]");
if (large.length > 0) {
  void import("./shrink").then((shrink) => shrink.start(large));
}
const applying = document.querySelector<HTMLElement>("[data-apply]");
if (applying !== null) {
  void import("./apply").then((apply) => apply.start(applying));
}
if (document.querySelector("output[data-sum]")) {
  void import("./sum").then((sum) => sum.start());
}
