import type { Photo } from "./photo";

/** A part of an application on its way to the server, kept on the phone until it is there: the answer to a condition, or what is applied for. */
export interface Save {
  id?: number;
  application: string;
  code: string;
  /** The server takes the same key once. */
  key: string;
  /** Below the application's address: where it is put. */
  put: string;
  /** What he saw before, in the server's words. */
  version: string;
  /** The self-check of the site that he knew of, which the save makes void; "" if there was none. */
  selfCheck: string;
  /** By the names of the fields. */
  fields: Record<string, string>;
  evidence: string[];
  photos: Photo[];
  /** Whether it may have reached the server: then it is sent again as it is, and what he changed since follows it. */
  tried: boolean;
  /** Why the server does not take it; "" while it may. */
  refused: string;
  /** Whether it is refused because the site has checked or signed meanwhile: to be sent by who opens it to be changed. */
  checked?: boolean;
  /** The version that somebody else saved meanwhile. */
  theirs?: string;
}

const STORE = "saves";

/** What was said of one application, the oldest first. A reload, a dead battery or a new sign-in leaves them where they are. */
export class Outbox {
  /** The last write: one after the other, so that what was dropped is not kept again. */
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(private readonly base: IDBDatabase, readonly saves: Save[]) {}

  static async open(application: string): Promise<Outbox> {
    const opening = indexedDB.open("guatu.apply", 2);
    opening.onupgradeneeded = () => {
      if (opening.result.objectStoreNames.contains(STORE)) {
        opening.result.deleteObjectStore(STORE);   // saves of another shape
      }
      opening.result.createObjectStore(STORE, { keyPath: "id", autoIncrement: true });
    };
    const base = await done(opening);
    const all = await done(base.transaction(STORE).objectStore(STORE).getAll() as IDBRequest<Save[]>);
    return new Outbox(base, all.filter((save) => save.application === application));
  }

  last(code: string): Save | undefined {
    return this.saves.filter((save) => save.code === code).at(-1);
  }

  /** What he says now; it takes the place of what was not sent yet. */
  async say(said: Pick<Save, "application" | "code" | "put" | "version" | "selfCheck" | "fields" | "evidence" | "photos">): Promise<void> {
    const before = this.last(said.code);
    if (before !== undefined && (!before.tried || before.refused !== "")) {
      Object.assign(before, said, { key: crypto.randomUUID(), tried: false, refused: "", checked: false, theirs: undefined });
      await this.keep(before);
    } else {
      const save: Save = { ...said, key: crypto.randomUUID(), tried: false, refused: "" };
      this.saves.push(save);
      await this.keep(save);
    }
  }

  async keep(save: Save): Promise<void> {
    await this.write(async (store) => {
      save.id = Number(await done(store.put(save)));
    });
  }

  async drop(save: Save): Promise<void> {
    this.saves.splice(this.saves.indexOf(save), 1);
    await this.write((store) => done(store.delete(save.id as number)));
  }

  private async write(act: (store: IDBObjectStore) => Promise<unknown>): Promise<void> {
    const mine = this.turn.then(() => act(this.base.transaction(STORE, "readwrite").objectStore(STORE)));
    this.turn = mine.catch(() => undefined);
    await mine;
  }

  /** The next that can be sent: chosen, explained where it has to be, and not behind one that the server refuses. */
  next(): Save | undefined {
    const held = new Set(this.saves.filter((save) => save.refused !== "").map((save) => save.code));
    return this.saves.find((save) => !held.has(save.code) && isWhole(save));
  }
}

/** A condition needs a choice, and a reason where it does not apply. */
export function isWhole(save: Save): boolean {
  const { answer, reason } = save.fields;
  return answer === undefined || (answer !== "" && (answer !== "NA" || reason.trim() !== ""));
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
