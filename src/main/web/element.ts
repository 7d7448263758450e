/** A button that does something on this page only. */
export function button(word: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button";
  made.textContent = word;
  made.addEventListener("click", press);
  return made;
}
