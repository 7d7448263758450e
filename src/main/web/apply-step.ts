import type { Sender } from "./apply-sender";
import type { Outbox } from "./outbox";

/** Signing or sending waits until the server has what stands on this phone, and then goes on by itself. */
export function hold(event: Event, page: HTMLElement, outbox: Outbox, sender: Sender): void {
  if (outbox.saves.length === 0 && navigator.onLine) {
    return;
  }
  event.preventDefault();
  void goOn(event.target as HTMLFormElement, page, outbox, sender);
}

async function goOn(pressed: HTMLFormElement, page: HTMLElement, outbox: Outbox, sender: Sender): Promise<void> {
  note(pressed, "正在保存刚填的内容，保存好就接着办这一步", false);
  await sender.flush();
  const form = again(pressed, page);
  const place = form ?? page.querySelector<HTMLElement>("#sending .panel-body:last-child");
  if (place === null) {
    return;
  }
  if (sender.away || !navigator.onLine) {
    note(place, "断网，联网后再办这一步；已填的都在手机里", true);
  } else if (outbox.saves.length > 0) {
    note(place, "这几项还没有保存，看过再办这一步：", true, [...new Set(outbox.saves.map((save) => save.code))].map((code) => link(page, code)));
  } else if (form === null) {
    note(place, "刚填的内容已经保存；这一步现在还不能办，看看还差什么", true);
  } else {
    form.requestSubmit();
  }
}

/** The same step on the page as it is now; null if it cannot be taken any more. */
function again(pressed: HTMLFormElement, page: HTMLElement): HTMLFormElement | null {
  if (pressed.isConnected) {
    return pressed;
  }
  return [...page.querySelectorAll<HTMLFormElement>("form[data-online]")].find((form) => form.getAttribute("action") === pressed.getAttribute("action")
      && ["party", "code"].every((name) => value(form, name) === value(pressed, name))) ?? null;
}

/** At the step that was pressed, where he looks. */
function note(place: HTMLElement, text: string, wrong: boolean, items: HTMLElement[] = []): void {
  const line = place.querySelector<HTMLElement>("[data-held]") ?? place.appendChild(document.createElement("p"));
  line.className = wrong ? "error" : "note";
  line.dataset.held = "";
  line.setAttribute("role", wrong ? "alert" : "status");
  line.replaceChildren(text, ...items.flatMap((item, at) => (at === 0 ? [item] : ["、", item])));
}

/** To an item by its number and name, with why it is not saved. */
function link(page: HTMLElement, code: string): HTMLElement {
  const made = document.createElement("a");
  const form = page.querySelector<HTMLElement>(`form[data-item="${code}"]`);
  const name = document.getElementById(`${code}-name`);
  made.href = name === null ? `#${code}` : `#c-${code}`;
  made.textContent = `${name === null ? "拟复工日期、人数和方案" : [...name.childNodes].slice(0, 2).map((node) => node.textContent?.trim()).join(" ")
    .trim()}（${form?.querySelector("[data-said]")?.textContent ?? ""}）`;
  return made;
}

function value(form: HTMLFormElement, name: string): string {
  return (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? "";
}
