import { Camera, readPicture } from "./camera";
import { keepPage } from "./kept-page";
import { type Kind, type KeySet, type List, type Verdict, readList, verify } from "./permit-token";

const KEPT = "guatu.verify";
const SYNC_EVERY = 10 * 60_000;
/** How long a network may hang before the page goes on with what is kept. */
const PATIENCE = 10_000;

/** Mark, word and what it means at the gate. */
const WORDS: Record<Kind, [lamp: string, word: string, meaning: string]> = {
  VALID: ["ok", "有效", "准予复工"],
  NOT_YET_VALID: ["warn", "尚未生效", "生效前不得复工"],
  EXPIRED: ["late", "已过期", "不得凭此复工"],
  REVOKED: ["late", "已撤销", "不得复工"],
  SUSPENDED: ["stop", "已暂停", "恢复前不得复工"],
  STALE: ["warn", "撤销名单过旧", "签名无误，但不知是否已被撤销：联网更新后再核验"],
  CLOCK_SET_BACK: ["warn", "时钟不对", "手机时间早于撤销名单：校准手机时间后再核验"],
  BAD_SIGNATURE: ["late", "签名不符", "内容被改动，是假的"],
  UNKNOWN_KEY: ["late", "密钥不明", "不是本园区签发的，或手机里的密钥过旧：联网更新后再核验"],
  UNKNOWN_ALGORITHM: ["warn", "手机不支持", "以国密 SM2 签名，手机浏览器不能核验：请用核验程序"],
  MALFORMED: ["late", "不是准予复工通知", "这个二维码不是本系统签发的"],
};

/** The page that checks permits: keys and list are kept on the phone, so that it works without network once it was opened. */
export async function start(): Promise<void> {
  const page = document.querySelector<HTMLElement>("[data-verify]");
  if (!page) {
    return;
  }
  const part = <T extends HTMLElement>(name: string): T => page.querySelector<T>(`[data-${name}]`) as T;
  let keys: KeySet | null = read();
  let list: List | null = keys && (await readList(keys));
  // What the phone would show for another zone is not for this one.
  if (keys && page.dataset.verify && keys.issuer !== page.dataset.verify) {
    keys = list = null;
  }

  const now = (): number => Math.floor((keys?.standsAt ? Date.parse(keys.standsAt) : Date.now()) / 1000);

  const tell = (reached: boolean): void => {
    part("sync").textContent = !keys || !list ? "还没有密钥和撤销名单：请联网打开此页一次"
      : `${reached ? "已更新" : "没有网络，用手机里存的"} · 撤销名单 ${moment(list.issuedAt)}（${age(now() - list.issuedAt)}）` + (keys.standsAt ? " · 演示时点" : "");
    part("sync").dataset.reached = String(reached);
  };

  const sync = async (): Promise<void> => {
    try {
      const answer = await fetch(page.dataset.keys as string, { cache: "no-cache", credentials: "omit", signal: AbortSignal.timeout(PATIENCE) });
      const fresh = answer.ok ? ((await answer.json()) as KeySet) : null;
      const freshList = fresh && (await readList(fresh));
      if (!fresh || !freshList) {
        throw new Error(String(answer.status));
      }
      // Never back to an older list: that is how somebody would hide a revocation.
      if (!keys || !list || freshList.issuedAt >= list.issuedAt) {
        keys = fresh;
        list = freshList;
        localStorage.setItem(KEPT, JSON.stringify(fresh));
      }
      tell(true);
    } catch {
      tell(false);
    }
  };

  let asked = "";
  const check = async (content: string): Promise<void> => {
    asked = content;
    // What a code says is this page's address with the token behind it; a token that came through a mail or a chat is broken into lines.
    const token = content.slice(content.lastIndexOf("#") + 1).replace(/\s+/g, "");
    if (token === "") {
      say(part("verdict"), "warn", "没有内容", "请粘贴通知的编码");
      return;
    }
    show(part("verdict"), keys ? await verify(token, keys, list, now()) : null, list && now() - list.issuedAt);
  };

  const camera = new Camera(part<HTMLVideoElement>("video"), (content) => {
    closeCamera();
    void check(content);
  });
  const closeCamera = (): void => {
    camera.stop();
    part("camera").hidden = true;
    part("scan").textContent = "扫二维码";
  };
  part("scan").addEventListener("click", () => {
    if (!part("camera").hidden) {
      closeCamera();
      return;
    }
    part("camera").hidden = false;
    part("verdict").hidden = true;
    part("scan").textContent = "停止扫码";
    camera.start().catch(() => {
      closeCamera();
      say(part("verdict"), "warn", "相机打不开", "请允许使用相机，或选图片、粘贴内容");
    });
  });
  part<HTMLInputElement>("picture").addEventListener("change", async (event) => {
    const input = event.target as HTMLInputElement;
    const content = input.files?.[0] && (await readPicture(input.files[0]).catch(() => null));
    input.value = "";
    if (content) {
      await check(content);
    } else {
      say(part("verdict"), "warn", "没有认出二维码", "请把二维码拍正、拍满、拍清楚");
    }
  });
  part("typed").addEventListener("submit", (event) => {
    event.preventDefault();
    void check(part<HTMLTextAreaElement>("token").value);
  });

  /** A phone's own scanner opens the address on the permit: what stands behind it is checked at once, and not kept in the history. */
  const opened = async (): Promise<void> => {
    const content = location.hash;
    if (content.length > 1) {
      history.replaceState(null, "", location.pathname + location.search);
      await check(content);
    }
  };

  page.hidden = false;
  window.addEventListener("hashchange", () => void opened());
  window.addEventListener("online", () => void sync());
  setInterval(() => void sync(), SYNC_EVERY);
  if (keys) {
    await opened();   // at once, by what is kept: the network may hang
  }
  await sync();
  await opened();
  if (asked !== "") {
    await check(asked);   // again, by a list of now
  }
  await keepOffline(part("offline"));
}

/** Has the worker keep this page and what it loaded. */
async function keepOffline(note: HTMLElement): Promise<void> {
  if (!("serviceWorker" in navigator)) {
    note.textContent = "此浏览器或此网址（须 https）不能离线使用";
    return;
  }
  navigator.serviceWorker.addEventListener("message", (event) => {
    note.textContent = event.data === "kept" ? "已可离线使用" : "还不能离线使用";
    note.dataset.offline = String(event.data);
  });
  try {
    await keepPage("/resumption/verify", "omit");
  } catch {
    note.textContent = "还不能离线使用";
  }
}

function show(place: HTMLElement, verdict: Verdict | null, listAge: number | null): void {
  if (!verdict) {
    say(place, "warn", "还没有密钥", "请联网打开此页一次");
    return;
  }
  const facts: [string, string][] = [];
  if (verdict.claims) {
    const claims = verdict.claims;
    facts.push(["文号", claims.number], ["项目", claims.project], ["范围", claims.scope], ["人数上限", `${claims.headcountCap} 人`],
      ["有效期", `${moment(claims.notBefore)} 至 ${moment(claims.expiresAt - 1)}`], ["撤销名单", listAge === null ? "没有" : age(listAge)]);
  }
  say(place, ...WORDS[verdict.kind], facts);
  place.dataset.verdict = verdict.kind;
}

function say(place: HTMLElement, lamp: string, word: string, meaning: string, facts: [string, string][] = []): void {
  const sign = element("p", word, `lamp lamp-${lamp} verdict-word`);
  const table = element("dl", "", "verdict-facts");
  facts.forEach(([name, value]) => table.append(element("dt", name), element("dd", value)));
  place.replaceChildren(sign, element("p", meaning, "verdict-meaning"), ...(facts.length > 0 ? [table] : []));
  place.className = `permit-verdict verdict-${lamp}`;
  place.dataset.verdict = "";
  place.hidden = false;
  place.scrollIntoView({ block: "nearest" });
}

function element(tag: string, text: string, css = ""): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = css;
  return made;
}

function read(): KeySet | null {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? "null") as KeySet | null;
  } catch {
    return null;
  }
}

/** "2020-03-02 09:50" in Asia/Shanghai, which has no other time than UTC+8. */
function moment(second: number): string {
  return new Date((second + 8 * 3600) * 1000).toISOString().slice(0, 16).replace("T", " ");
}

function age(seconds: number): string {
  const minutes = Math.max(0, Math.floor(seconds / 60));
  return minutes < 1 ? "不到 1 分钟前" : minutes < 120 ? `${minutes} 分钟前` : minutes < 2880 ? `${Math.floor(minutes / 60)} 小时前` : `${Math.floor(minutes / 1440)} 天前`;
}
