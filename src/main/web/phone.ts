/** What a phone needs beyond the style sheet: rows that know their columns' heads, filters that step aside, groups with nothing to do folded. Without it everything is there, only longer and wider. */
export function suitPhones(page: ParentNode): void {
  page.querySelectorAll<HTMLTableElement>("main table.ledger:not(.fold, .tight)").forEach(makeCards);
  page.querySelectorAll<HTMLFormElement>("main form.filters:not(.foldable)").forEach(makeFoldable);
  if (matchMedia("(max-width: 600px)").matches) {
    page.querySelectorAll<HTMLDetailsElement>("main details[data-settled]").forEach((group) => (group.open = false));
  }
}

/** Half the width of a card in the width of a letter, of which an ideograph has two; what is wider has a line of its own. */
const HALF = 22;

/** Marks the cells for look/phone.css; the roles keep it a table for a screen reader when its boxes are no longer a table's. */
function makeCards(table: HTMLTableElement): void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.innerText.trim().replace(/\s+/g, " "));
  table.classList.add("cards");
  table.setAttribute("role", "table");
  [table.tHead, ...table.tBodies, table.tFoot].forEach((part) => part?.setAttribute("role", "rowgroup"));
  for (const row of table.rows) {
    row.setAttribute("role", "row");
    const inHead = row.parentElement === table.tHead;
    const title = row.querySelector<HTMLElement>("th[scope=row], th[scope=rowgroup]") ?? row.cells[0];
    [...row.cells].forEach((cell, at) => {
      cell.setAttribute("role", inHead ? "columnheader" : cell.tagName === "TH" ? "rowheader" : "cell");
      if (!inHead) {
        mark(cell, cell === title ? "" : heads[at] ?? "");
        cell.classList.toggle("card-title", cell === title);
      }
    });
  }
}

function mark(cell: HTMLElement, head: string): void {
  const text = cell.textContent?.trim() ?? "";
  const held = cell.querySelector("a, button, form, .lamp") !== null;
  cell.dataset.head = cell.firstElementChild?.matches(".lamp") ? "" : head;   // a lamp names itself
  cell.classList.toggle("card-blank", !held && (text === "" || text === "—"));
  cell.classList.toggle("card-long", letters(head) + letters(text) > HALF || cell.querySelector("form") !== null);
}

function letters(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > "\u2e7f" || "“”‘’…—".includes(letter) ? 2 : 1), 0);
}

/** Beyond the first field, the empty ones wait behind a button. */
function makeFoldable(form: HTMLFormElement): void {
  const fields = [...form.querySelectorAll<HTMLElement>(":scope > label, :scope > details")];
  if (form.method !== "get" || fields.length < 3) {
    return;
  }
  form.classList.add("foldable");
  fields.slice(1).filter((field) => !used(field)).forEach((field) => field.classList.add("folded"));
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button unfold";
  button.textContent = "更多条件";
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => {
    const open = form.classList.toggle("unfolded");
    button.setAttribute("aria-expanded", String(open));
    button.textContent = open ? "收起条件" : "更多条件";
  });
  (form.querySelector(":scope > .end") ?? form).prepend(button);
}

function used(field: HTMLElement): boolean {
  const control = field.querySelector<HTMLInputElement | HTMLSelectElement>(":scope > input, :scope > select");
  if (control instanceof HTMLSelectElement) {
    return control.selectedIndex > 0 && control.name !== "size";
  }
  return control !== null && (control.type === "checkbox" ? control.checked : control.value !== "");
}
