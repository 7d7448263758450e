import { takeUp } from "./apply-before";
import { Sender } from "./apply-sender";
import { hold } from "./apply-step";
import { button } from "./element";
import { keepPage } from "./kept-page";
import { isWhole, Outbox, type Save } from "./outbox";
import { shrunk, type Photo } from "./photo";

/** The application on a phone: every answer, and what is applied for, is kept on it at once and sent as the network allows. */
export async function start(page: HTMLElement): Promise<void> {
  const forms = [...page.querySelectorAll<HTMLFormElement>("form[data-item]")];
  const keptBack = page.querySelector<HTMLElement>("[data-kept-back]");
  if (forms.length === 0 && keptBack === null) {
    return;
  }
  let outbox: Outbox;
  try {
    outbox = await Outbox.open(page.dataset.apply as string);
  } catch {
    return;   // no storage on this phone: the forms save by their own buttons
  }
  if (keptBack === null) {
    await new Application(page, outbox).run(forms);
  } else if (outbox.saves.length > 0) {   // somebody checked it meanwhile: to send them now would void that unasked
    keptBack.hidden = false;
    keptBack.textContent = `这部手机里还有 ${new Set(outbox.saves.map((save) => save.code)).size} 项没有上传，按“修改内容”后看过再上传`;
  }
}

/** So that the page opens again without network, where the browser can do that. */
async function keepHere(): Promise<void> {
  await keepPage("/resumption/applications/", "same-origin").catch(() => undefined);
}

/** Nothing while he is typing. */
const PAUSE = 600;

class Application {
  private readonly sender: Sender;
  private readonly photos = new Map<string, Photo[]>();

  constructor(private readonly page: HTMLElement, private readonly outbox: Outbox) {
    this.sender = new Sender(page, outbox, () => this.show(), (save, version) => this.settled(save, version), keepHere);
  }

  async run(forms: HTMLFormElement[]): Promise<void> {
    this.page.dataset.keptHere = "";
    await takeUp(this.page, this.outbox, this.sender, forms[0]?.dataset.selfCheck ?? "");
    for (const form of forms) {
      this.restore(form);
      this.listen(form);
    }
    this.page.addEventListener("submit", (event) => {
      if ((event.target as HTMLElement).matches("[data-online]")) {
        hold(event, this.page, this.outbox, this.sender);
      }
    });
    this.show();
    addEventListener("online", () => {
      this.page.querySelectorAll("[data-held]").forEach((note) => note.remove());
      void this.sender.flush();
    });
    addEventListener("offline", () => this.sender.lost());
    await this.sender.flush();
    await keepHere();
  }

  private listen(form: HTMLFormElement): void {
    let typing = 0;
    form.addEventListener("input", (event) => {
      if ((event.target as HTMLElement).tagName === "TEXTAREA") {
        clearTimeout(typing);
        typing = window.setTimeout(() => void this.say(form), PAUSE);
      }
    });
    form.addEventListener("change", (event) => {
      clearTimeout(typing);
      const field = event.target as HTMLInputElement;
      if (field.name === "evidence" && field.checked && form.querySelector("[type=file][multiple]") === null) {
        keepOnly(form, field);
      }
      void (field.type === "file" ? this.take(form, field) : this.say(form));
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.say(form);
    });
  }

  private async take(form: HTMLFormElement, field: HTMLInputElement): Promise<void> {
    const code = form.dataset.item as string;
    const taken = await Promise.all([...(field.files ?? [])].map(shrunk));
    field.value = "";
    if (field.multiple) {
      this.photos.set(code, [...(this.photos.get(code) ?? []), ...taken]);
    } else {
      this.photos.set(code, taken);   // one takes the place of the other
      keepOnly(form, null);
    }
    await this.say(form);
  }

  private async say(form: HTMLFormElement): Promise<void> {
    const code = form.dataset.item as string;
    const fields = new FormData(form);
    await this.outbox.say({
      application: this.page.dataset.apply as string,
      code,
      put: form.dataset.put as string,
      version: form.dataset.version as string,
      selfCheck: form.dataset.selfCheck as string,
      fields: Object.fromEntries(said(form).map((name) => [name, String(fields.get(name) ?? "")])),
      evidence: fields.getAll("evidence").map(String),
      photos: this.photos.get(code) ?? [],
    });
    this.show();
    await this.sender.flush();
  }

  /** What the phone keeps stands in the form again. */
  private restore(form: HTMLFormElement): void {
    const code = form.dataset.item as string;
    const save = this.outbox.last(code);
    if (save === undefined) {
      return;
    }
    for (const [name, value] of Object.entries(save.fields)) {
      (form.elements.namedItem(name) as RadioNodeList | HTMLInputElement).value = value;   // a group of choices ticks the one of this value
    }
    form.querySelectorAll<HTMLInputElement>("[name=evidence]").forEach((box) => (box.checked = save.evidence.includes(box.value)));
    this.photos.set(code, save.photos);
  }

  /** The server has it: its photos stand among the evidence, and whatever follows builds on its version. */
  private settled(save: Save, version: string): void {
    const form = this.form(save.code);
    form.dataset.version = version;
    (form.elements.namedItem("version") as HTMLInputElement).value = version;
    const place = form.querySelector<HTMLElement>("[data-evidence]") as HTMLElement;
    for (const photo of save.photos) {
      if (photo.id !== undefined && form.querySelector(`[name=evidence][value="${photo.id}"]`) === null) {
        place.append(kept(photo));
      }
    }
    const sent = new Set(save.photos.map((photo) => photo.blob));
    this.photos.set(save.code, (this.photos.get(save.code) ?? []).filter((photo) => !sent.has(photo.blob)));
    tell(form, "已保存", false);
  }

  private show(): void {
    for (const form of this.page.querySelectorAll<HTMLFormElement>("form[data-item]")) {
      const code = form.dataset.item as string;
      const save = this.outbox.last(code);
      if (save !== undefined) {
        tell(form, save.refused !== "" ? save.refused : isWhole(save) ? "待上传，已存在手机里"
          : save.fields.answer === "" ? "已存在手机里，还没有选是否到位" : "已存在手机里，请写明为什么不适用", save.refused !== "");
      }
      this.list(form, code);
      this.choose(form, save);
    }
  }

  private list(form: HTMLFormElement, code: string): void {
    const list = form.querySelector<HTMLElement>("[data-photos]") as HTMLElement;
    const waiting = this.photos.get(code) ?? [];
    list.hidden = waiting.length === 0;
    list.replaceChildren(...waiting.map((photo) => {
      const line = document.createElement("li");
      line.append(`${photo.name}（${Math.ceil(photo.blob.size / 1024)} KB，待上传）`, button("去掉", () => {
        this.photos.set(code, waiting.filter((other) => other !== photo));
        void this.say(form);
      }));
      return line;
    }));
  }

  /** Somebody else saved the item meanwhile: whose holds is for a person to say. */
  private choose(form: HTMLFormElement, save: Save | undefined): void {
    form.querySelector("[data-whose]")?.remove();
    if (save?.theirs === undefined) {
      return;
    }
    const row = document.createElement("div");
    row.className = "actions";
    row.dataset.whose = "";
    row.append(button("用我填的", () => {
      form.dataset.version = save.theirs;
      void this.say(form);
    }), button("用别人的", () => void this.outbox.drop(save).then(() => location.reload())));
    form.append(row);
  }

  private form(code: string): HTMLFormElement {
    return this.page.querySelector<HTMLFormElement>(`form[data-item="${code}"]`) as HTMLFormElement;
  }
}

/** The names of what is filled in; evidence and what the form carries by itself go their own ways. */
function said(form: HTMLFormElement): string[] {
  const fields = [...form.elements].filter((field) => field.matches("[name]:not([type=hidden], [type=file], [name=evidence])"));
  return [...new Set(fields.map((field) => (field as HTMLInputElement).name))];
}

/** Where there is room for one, the others go. */
function keepOnly(form: HTMLFormElement, one: HTMLInputElement | null): void {
  form.querySelectorAll<HTMLInputElement>("[data-evidence] [name=evidence]").forEach((box) => (box.checked = box === one));
}

function tell(form: HTMLFormElement, text: string, wrong: boolean): void {
  const place = form.querySelector<HTMLElement>("[data-said]") as HTMLElement;
  place.textContent = text;
  place.classList.toggle("wrong-said", wrong);
}

function kept(photo: Photo): HTMLElement {
  const label = document.createElement("label");
  label.className = "kept";
  const box = document.createElement("input");
  box.type = "checkbox";
  box.name = "evidence";
  box.value = photo.id as string;
  box.checked = true;
  const name = document.createElement("span");
  name.textContent = photo.name;
  label.append(box, name);
  return label;
}
