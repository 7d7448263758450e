/** A sum that follows what is typed: what stands in data-sum, and what the field that the output is for adds to it. */
export function start(): void {
  document.querySelectorAll<HTMLOutputElement>("output[data-sum]").forEach((output) => {
    const field = document.getElementById(output.htmlFor.value);
    if (field instanceof HTMLInputElement) {
      field.addEventListener("input", () => (output.value = words(Number(output.dataset.sum), field.value.trim())));
    }
  });
}

/** As the server words it. */
function words(before: number, more: string): string {
  return `原 ${before} 人 + 新增 ${/^\d{1,6}$/.test(more) ? `${more} 人 = ${before + Number(more)} 人` : "… 人"}`;
}
