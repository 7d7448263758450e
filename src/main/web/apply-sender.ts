import { isWhole, type Outbox, type Save } from "./outbox";

/** How long until the next try, in milliseconds, while the network is away. */
const AGAIN = 5000;

/** Sends what lies in the outbox, one after the other, as often as it takes. */
export class Sender {
  private running: Promise<void> | null = null;
  private offline = false;
  private timer = 0;

  constructor(private readonly page: HTMLElement, private readonly outbox: Outbox, private readonly changed: () => void,
    private readonly settled: (save: Save, version: string) => void, private readonly renewed: () => Promise<void>) {}

  /** Ends when nothing is left that can be sent, and the page shows what the server makes of it, or when the network fails. */
  flush(): Promise<void> {
    this.running ??= this.sendAll().finally(() => (this.running = null));
    return this.running;
  }

  get away(): boolean {
    return this.offline;
  }

  private async sendAll(): Promise<void> {
    clearTimeout(this.timer);
    if (!navigator.onLine) {
      this.lost();
      return;
    }
    let sent = false;
    try {
      for (let save = this.outbox.next(); save !== undefined; save = this.outbox.next()) {
        this.state();
        await this.send(save);
        this.offline = false;
        sent = true;
        this.changed();
      }
      this.offline = false;
      this.state();
    } catch (fault) {
      this.offline = !(fault instanceof SignedOut);
      this.state(fault instanceof SignedOut);
      this.timer = window.setTimeout(() => void this.flush(), AGAIN);
      return;
    }
    if (sent) {   // what the server refused or what is not whole keeps the rest from nothing
      await this.renew().then(() => this.renewed()).catch(() => undefined);
    }
    if (this.outbox.next() !== undefined) {   // said meanwhile
      await this.sendAll();
    }
  }

  lost(): void {
    this.offline = true;
    this.state();
  }

  private say(text: string, state: string): void {
    const place = this.page.querySelector<HTMLElement>("[data-outbox]") as HTMLElement;
    place.hidden = false;
    place.dataset.state = state;
    place.textContent = text;
  }

  private state(signedOut = false): void {
    const codes = (saves: Save[]): number => new Set(saves.map((save) => save.code)).size;
    const waiting = codes(this.outbox.saves.filter(isWhole));
    const half = codes(this.outbox.saves.filter((save) => !isWhole(save)));
    const open = half === 0 ? "" : `${half} 项没有填完，已存在手机里，填完才上传`;
    const refused = this.outbox.saves.filter((save) => save.refused !== "").length;
    if (signedOut) {
      this.say(`登录已过期：${waiting + half} 项存在手机里，重新登录并打开本页后自动上传`, "offline");
    } else if (this.offline) {
      const whole = waiting === 0 ? "" : `待上传 ${waiting} 项，已存在手机里，联网后自动上传`;
      this.say(`断网：${[whole, open].filter((each) => each !== "").join("；") || "现在填的会先存在手机里"}`, "offline");
    } else if (refused > 0) {
      this.say(`有 ${refused} 项没有保存，请看该项的说明`, "refused");
    } else if (waiting === 0 && half > 0) {
      this.say(`有 ${open}`, "waiting");
    } else {
      this.say(waiting === 0 ? "已全部保存" : `待上传 ${waiting} 项`, waiting === 0 ? "saved" : "waiting");
    }
  }

  /** @throws TypeError while the network is away @throws SignedOut if somebody has to sign in first */
  private async send(save: Save): Promise<void> {
    const path = this.page.dataset.path as string;
    for (const photo of save.photos.filter((each) => each.id === undefined)) {
      const form = new FormData();
      form.append("selfCheck", save.selfCheck ?? "");
      form.append("file", photo.blob, photo.name);
      const answer = await this.ask(`${path}/evidence`, { method: "POST", body: form });
      if (!answer.ok) {
        await this.refuse(save, answer);
        return;
      }
      photo.id = ((await answer.json()) as { id: string }).id;
      await this.outbox.keep(save);
    }
    save.tried = true;
    await this.outbox.keep(save);
    const evidence = [...new Set([...save.evidence, ...save.photos.map((photo) => photo.id as string)])];
    const body = JSON.stringify({ key: save.key, version: save.version, selfCheck: save.selfCheck ?? "", ...save.fields, evidence });
    const answer = await this.ask(`${path}/${save.put}`, { method: "PUT", body, headers: { "Content-Type": "application/json" } });
    if (!answer.ok) {
      await this.refuse(save, answer);
      return;
    }
    const version = ((await answer.json()) as { version: string }).version;
    await this.outbox.drop(save);
    for (const later of this.outbox.saves.filter((each) => each.code === save.code)) {
      later.version = version;
      await this.outbox.keep(later);
    }
    this.settled(save, version);
  }

  private async ask(path: string, request: RequestInit): Promise<Response> {
    const token = document.querySelector<HTMLMetaElement>("meta[name=csrf]")?.content ?? "";
    const answer = await fetch(path, { ...request, headers: { ...request.headers, "X-CSRF-TOKEN": token, Accept: "application/json" } });
    if (answer.status >= 500) {
      throw new TypeError("the server is away");
    }
    if (answer.redirected || answer.status === 401 || answer.status === 403) {
      throw new SignedOut();
    }
    return answer;
  }

  private async refuse(save: Save, answer: Response): Promise<void> {
    if (this.outbox.last(save.code) !== save) {   // what was said since, with all its photos, takes its place
      await this.outbox.drop(save);
      return;
    }
    const told = answer.headers.get("Content-Type")?.includes("json") === true ? ((await answer.json()) as { version?: string | null; message: string }) : null;
    save.refused = told?.message || "没有保存：申请不在了，或不归您办";
    save.checked = answer.status === 412;
    save.theirs = told?.version ?? undefined;
    await this.outbox.keep(save);
  }

  /** What the server works out from the answers: where it stands, what is missing, who may sign. */
  private async renew(): Promise<void> {
    const fresh = new DOMParser().parseFromString(await (await fetch(this.page.dataset.path as string)).text(), "text/html");
    for (const part of this.page.querySelectorAll<HTMLElement>("[data-live]")) {
      const now = fresh.getElementById(part.id);
      if (now !== null) {
        part.replaceChildren(...now.childNodes);
        part.dataset.applicationVersion = now.dataset.applicationVersion ?? "";
      }
    }
    const version = fresh.getElementById("sending")?.dataset.applicationVersion;
    this.page.querySelectorAll<HTMLInputElement>("form:not([data-item]) [name=version]").forEach((field) => (field.value = version ?? field.value));
  }
}

class SignedOut extends Error {}
