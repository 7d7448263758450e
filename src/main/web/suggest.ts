/** What the search box may mean, while it is typed: links below the box, chosen by the arrow keys or the pointer. Enter without a choice searches as ever. */
export function start(forms: Iterable<HTMLFormElement>): void {
  for (const form of forms) {
    const box = form.querySelector<HTMLInputElement>("input[type=search]");
    if (box !== null) {
      new Suggestions(form, box);
    }
  }
}

interface Found {
  kind: string;
  title: string;
  path: string;
}

const PAUSE = 200;
/** Nothing, or one letter, which half the register begins with; one ideograph says more. */
const TOO_LITTLE = /^[ -~]?$/;

class Suggestions {
  private readonly list = document.createElement("div");
  private readonly told = document.createElement("span");
  private timer = 0;
  private asking = new AbortController();

  constructor(private readonly form: HTMLFormElement, private readonly box: HTMLInputElement) {
    this.list.className = "suggestions";
    this.list.id = `${box.id}-suggestions`;
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "搜索建议");
    this.told.className = "sr";
    this.told.setAttribute("role", "status");
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-expanded", "false");
    box.setAttribute("aria-controls", this.list.id);
    form.append(this.list, this.told);
    box.addEventListener("input", (event) => (event as InputEvent).isComposing || this.wait());
    box.addEventListener("compositionend", () => this.wait());
    box.addEventListener("keydown", (event) => this.key(event));
    box.addEventListener("blur", () => this.show([]));
    this.list.addEventListener("mousedown", (event) => event.preventDefault());   // the box keeps the focus, or the list would go before the click
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.asking.abort();
    this.timer = window.setTimeout(() => void this.ask(this.box.value.trim()), PAUSE);
  }

  private async ask(words: string): Promise<void> {
    this.asking = new AbortController();
    if (TOO_LITTLE.test(words)) {
      this.show([]);
      return;
    }
    try {
      const answer = await fetch(`${this.form.dataset.suggest}?q=${encodeURIComponent(words)}`, { signal: this.asking.signal, redirect: "error" });
      const found = answer.ok ? ((await answer.json()) as Found[]) : [];
      if (document.activeElement === this.box) {
        this.show(found);
        this.told.textContent = found.length === 0 ? "没有建议" : `${found.length} 条建议，用上下键选择`;
      }
    } catch {
      this.show([]);   // signed out, offline or typed on: Enter still searches
    }
  }

  private show(found: Found[]): void {
    this.list.replaceChildren(...found.map((each, at) => this.option(each, at)));
    this.list.hidden = found.length === 0;
    this.box.setAttribute("aria-expanded", String(found.length > 0));
    this.box.removeAttribute("aria-activedescendant");
    this.told.textContent = "";
  }

  private option(found: Found, at: number): HTMLAnchorElement {
    const link = document.createElement("a");
    link.id = `${this.list.id}-${at}`;
    link.href = found.path;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    link.append(found.title);
    link.appendChild(document.createElement("small")).textContent = found.kind;
    return link;
  }

  private key(event: KeyboardEvent): void {
    const options = [...this.list.querySelectorAll<HTMLAnchorElement>("a")];
    if (options.length === 0 || event.isComposing) {
      return;
    }
    const chosen = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const beyond = options.length + 1;   // one place of the round is the box itself
      this.choose(options, (chosen + 1 + (event.key === "ArrowDown" ? 1 : beyond - 1)) % beyond - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      options[chosen].click();
    } else if (event.key === "Escape") {
      this.show([]);
      event.stopPropagation();   // the next Escape leaves the box
    } else {
      return;
    }
    event.preventDefault();
  }

  private choose(options: HTMLAnchorElement[], at: number): void {
    options.forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
    if (at < 0) {
      this.box.removeAttribute("aria-activedescendant");
    } else {
      this.box.setAttribute("aria-activedescendant", options[at].id);
      options[at].scrollIntoView({ block: "nearest" });
    }
  }
}
