/** Keys of every page: "/" to the search box, "j" and "k" through the rows of the first table, Esc out of a box. */
export function watchKeys(page: Document): void {
  page.addEventListener("keydown", (event) => {
    const at = page.activeElement;
    if (event.key === "Escape" && at instanceof HTMLInputElement && at.type === "search") {
      at.blur();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(at)) {
      return;
    }
    if (event.key === "/") {
      const box = [...page.querySelectorAll<HTMLElement>('[data-key="/"]')].find((candidate) => candidate.offsetParent !== null);
      if (box) {
        event.preventDefault();
        box.focus();
      }
    } else if (event.key === "j" || event.key === "k") {
      step(page, event.key === "j" ? 1 : -1);
    }
  });
}

function typing(at: Element | null): boolean {
  return at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement || (at instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(at.type))
    || (at instanceof HTMLElement && at.isContentEditable);
}

/** Puts the focus on the first link of the next or previous row, so that Enter opens it. */
function step(page: Document, by: number): void {
  const rows = [...page.querySelectorAll<HTMLElement>("main .ledger tbody tr")].filter((row) => row.querySelector("a"));
  if (rows.length === 0) {
    return;
  }
  const now = rows.findIndex((row) => row.contains(page.activeElement));
  const next = now < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, now + by));
  const link = rows[next].querySelector<HTMLElement>("th a, a");
  link?.focus();
  link?.scrollIntoView({ block: "nearest" });
}
