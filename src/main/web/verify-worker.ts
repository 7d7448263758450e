/// <reference lib="webworker" />
/**
 * Keeps the page that checks permits on the phone: from the network while there is one, so that a new release is taken at once, else as it
 * was last kept. What carries a hash in its name or its address never changes and comes from what is kept. Sees nothing but that page.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;
const KEPT = "guatu-verify";

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("message", (event) => {
  const { page, parts } = event.data as { page: string; parts: string[] };
  // Without network what was kept before stays.
  const outcome = keep(page, parts).then(() => true, async () => (await (await caches.open(KEPT)).match(page)) !== undefined);
  event.waitUntil(outcome.then((kept) => event.source?.postMessage(kept ? "kept" : "failed")));
});

worker.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== worker.location.origin) {
    return;
  }
  if (event.request.mode === "navigate") {
    event.respondWith(fetch(event.request).catch(async () => (await kept(event.request)) ?? Response.error()));
  } else if (url.pathname.startsWith("/static/")) {
    event.respondWith(kept(event.request).then((found) => found ?? fetch(event.request)));
  }
});

/** The page as nobody in particular sees it, and its parts; what it no longer uses is thrown away. */
async function keep(page: string, parts: string[]): Promise<void> {
  const cache = await caches.open(KEPT);
  const answer = await fetch(page, { credentials: "omit", cache: "no-cache" });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  await cache.put(page, answer);
  const missing = (await Promise.all(parts.map(async (part) => ((await cache.match(part)) ? null : part)))).filter((part) => part !== null);
  await cache.addAll(missing);
  const wanted = new Set([page, ...parts].map((path) => new URL(path, worker.location.origin).href));
  await Promise.all((await cache.keys()).filter((request) => !wanted.has(request.url)).map((request) => cache.delete(request)));
}

async function kept(request: Request): Promise<Response | undefined> {
  return (await caches.open(KEPT)).match(request, { ignoreVary: true });
}
