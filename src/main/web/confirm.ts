import { button } from "./element";

/** What cannot be taken back is asked about once more: a button with data-confirm says what will happen, and does it when that is agreed to. */
export function askBefore(page: Document): void {
  page.addEventListener("click", (event) => {
    const pressed = (event.target as Element).closest<HTMLButtonElement>("button[data-confirm]");
    if (pressed === null || pressed.form === null || !pressed.form.checkValidity()) {
      return;
    }
    event.preventDefault();
    ask(page, pressed.textContent ?? "", pressed.dataset.confirm ?? "", () => pressed.form?.requestSubmit(silent(pressed)));
  });
}

/** The same button for the form, which is sent now without being asked about again. */
function silent(pressed: HTMLButtonElement): HTMLButtonElement {
  delete pressed.dataset.confirm;
  return pressed;
}

function ask(page: Document, title: string, words: string, agreed: () => void): void {
  const dialog = page.createElement("dialog");
  dialog.className = "dialog";
  dialog.setAttribute("aria-label", title);
  const head = page.createElement("header");
  head.appendChild(page.createElement("h2")).textContent = title;
  const body = page.createElement("div");
  body.appendChild(page.createElement("p")).textContent = words;
  const foot = page.createElement("footer");
  const agree = button(title, () => { dialog.close(); agreed(); });
  agree.classList.add("button-main");
  foot.append(button("先不", () => dialog.close()), agree);
  dialog.append(head, body, foot);
  dialog.addEventListener("close", () => dialog.remove());
  page.body.append(dialog);
  dialog.showModal();
}
