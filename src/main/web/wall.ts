/**
 * The big screen: fits itself into whatever screen it hangs on, turns its pages until a key is pressed, and fetches itself anew.
 * If that fails it keeps what it shows and says so.
 */
export function start(): void {
  const wall = document.querySelector<HTMLElement>("[data-wall]");
  if (!wall) {
    return;
  }
  const turnEvery = Number(wall.dataset.turn) * 1000;
  const refreshEvery = Number(wall.dataset.refresh) * 1000;
  let shown = Number(pages(wall).find((page) => !page.hidden)?.dataset.page ?? "1");
  let paused = false;
  let misses = 0;

  const show = (number: number): void => {
    const all = pages(wall);
    shown = ((number - 1 + all.length) % all.length) + 1;
    all.forEach((page) => (page.hidden = Number(page.dataset.page) !== shown));
    wall.querySelectorAll<HTMLElement>("[data-turn-to]").forEach((link) => {
      if (Number(link.dataset.turnTo) === shown) {
        link.setAttribute("aria-current", "page");
      } else {
        link.removeAttribute("aria-current");
      }
    });
    const turning = wall.querySelector<HTMLElement>("[data-turning]");
    if (turning) {
      turning.textContent = paused ? "已暂停，按任意键继续" : `${turnEvery / 1000} 秒换页，按任意键暂停`;
    }
  };

  const refresh = async (): Promise<void> => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-wall]");
      if (!answer.ok || !fresh) {
        throw new Error(String(answer.status));
      }
      wall.replaceChildren(...fresh.children);
      misses = 0;
    } catch {
      misses++;
      const stale = wall.querySelector<HTMLElement>("[data-stale]");
      if (stale) {
        stale.hidden = false;
        stale.textContent = misses > 2 ? `数据已旧：${misses} 次没有取到新数据` : "没有取到新数据，仍显示上次的";
      }
    }
    show(shown);
  };

  const fit = (): void => {
    const scale = Math.min(window.innerWidth / 1920, window.innerHeight / 1080);
    document.body.style.setProperty("zoom", String(scale));
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      paused = true;
      show(shown + (event.key === "ArrowRight" ? 1 : -1));
    } else if (!["Tab", "Enter", "Shift", "Control", "Alt", "Meta"].includes(event.key)) {
      paused = !paused;
      show(shown);
    }
  });
  wall.addEventListener("click", (event) => {
    const link = (event.target as HTMLElement).closest<HTMLElement>("[data-turn-to]");
    if (link) {
      event.preventDefault();
      paused = true;
      show(Number(link.dataset.turnTo));
    }
  });
  window.addEventListener("resize", fit);
  fit();
  show(shown);
  setInterval(() => !paused && show(shown + 1), turnEvery);
  setInterval(() => void refresh(), refreshEvery);
}

function pages(wall: HTMLElement): HTMLElement[] {
  return [...wall.querySelectorAll<HTMLElement>("[data-page]")];
}
