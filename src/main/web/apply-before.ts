import type { Sender } from "./apply-sender";
import { button } from "./element";
import type { Outbox, Save } from "./outbox";

/**
 * What waits on this phone since before the site checked or signed would void that: who opened it to be changed says whether it is sent.
 *
 * @param known the self-check that the page knows of; "" if there is none
 */
export async function takeUp(page: HTMLElement, outbox: Outbox, sender: Sender, known: string): Promise<void> {
  const before = outbox.saves.filter((each) => known !== "" && each.selfCheck !== known);
  for (const save of before) {
    Object.assign(save, { checked: true, refused: "自查以前填的，还没有上传" });
    await outbox.keep(save);
  }
  const place = page.querySelector<HTMLElement>("[data-waited]");
  if (before.length === 0 || place === null) {
    return;
  }
  const words = document.createElement("p");
  words.textContent = `这部手机里有 ${new Set(before.map((save) => save.code)).size} 项是自查以前填的，还没有上传，已填在下面各项里`;
  const row = document.createElement("div");
  row.className = "actions";
  row.append(button("上传这些内容，重新自查", () => void send(before, outbox, sender, known)), button("不要这些内容", () => void discard(before, outbox)));
  place.replaceChildren(words, row);
  place.hidden = false;
}

async function send(before: Save[], outbox: Outbox, sender: Sender, known: string): Promise<void> {
  for (const save of before.filter((each) => outbox.saves.includes(each) && each.checked === true)) {
    Object.assign(save, { selfCheck: known, checked: false, refused: "" });
    await outbox.keep(save);
  }
  await sender.flush();
}

async function discard(before: Save[], outbox: Outbox): Promise<void> {
  for (const save of before.filter((each) => outbox.saves.includes(each))) {
    await outbox.drop(save);
  }
  location.reload();
}
