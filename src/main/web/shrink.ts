import { shrunk } from "./photo";

/** Photos are made small on the phone before a form sends them; beside the button it says which. */
export function start(fields: NodeListOf<HTMLInputElement>): void {
  fields.forEach((field) => field.addEventListener("change", () => void shrink(field)));
}

async function shrink(field: HTMLInputElement): Promise<void> {
  const small = new DataTransfer();
  for (const photo of await Promise.all([...(field.files ?? [])].map(shrunk))) {
    small.items.add(new File([photo.blob], photo.name, { type: photo.blob.type }));
  }
  field.files = small.files;
  const place = field.closest(".field")?.querySelector<HTMLElement>("[data-picked]");
  if (place) {
    place.textContent = [...small.files].map((file) => `${file.name}（${Math.ceil(file.size / 1024)} KB）`).join("、");
  }
}
