/// <reference lib="webworker" />
/**
 * Keeps pages on the phone that are needed where there is no network, each kind under a scope of its own: from the network while there is
 * one, so that a new release is taken at once, else as they were last kept. What carries a hash in its name or its address never changes and
 * comes from what is kept. Sees nothing but the pages of its scope.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;
const KEPT = `guatu:${new URL(worker.registration.scope).pathname}`;

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("message", (event) => {
  const wish = event.data as { page: string; parts: string[]; credentials: RequestCredentials };
  // Without network what was kept before stays.
  const outcome = keep(wish.page, wish.parts, wish.credentials).then(() => true, async () => (await (await caches.open(KEPT)).match(wish.page)) !== undefined);
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

/** The page and its parts. Parts that it does not use are those of another release: they go, and the pages that were kept with them. */
async function keep(page: string, parts: string[], credentials: RequestCredentials): Promise<void> {
  const cache = await caches.open(KEPT);
  const answer = await fetch(page, { credentials, cache: "no-cache" });
  if (!answer.ok || answer.redirected) {
    throw new Error(String(answer.status));
  }
  await cache.put(page, answer);
  const missing = (await Promise.all(parts.map(async (part) => ((await cache.match(part)) ? null : part)))).filter((part) => part !== null);
  await cache.addAll(missing);
  const wanted = new Set([page, ...parts].map((path) => new URL(path, worker.location.origin).href));
  const others = (await cache.keys()).filter((request) => !wanted.has(request.url));
  if (others.some((request) => new URL(request.url).pathname.startsWith("/static/"))) {
    await Promise.all(others.map((request) => cache.delete(request)));
  }
}

/** What was kept under this address; the scope's own page also under another query, so that a code's address opens what was kept without its zone. */
async function kept(request: Request): Promise<Response | undefined> {
  const cache = await caches.open(KEPT);
  const found = await cache.match(request, { ignoreVary: true });
  const own = request.mode === "navigate" && KEPT === `guatu:${new URL(request.url).pathname}`;
  return found ?? (own ? cache.match(request, { ignoreVary: true, ignoreSearch: true }) : undefined);
}
