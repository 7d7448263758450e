const WORKER = "/static/page-worker.js";

/**
 * Has the worker keep the page that is shown and what it loaded, so that it opens again without network.
 *
 * @param scope under which the worker looks after pages of this kind
 * @param credentials "omit" for a page that everybody sees alike, "same-origin" for one that is somebody's own
 * @throws if this browser or this address cannot
 */
export async function keepPage(scope: string, credentials: RequestCredentials): Promise<void> {
  await navigator.serviceWorker.register(WORKER, { scope });
  const registration = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType("resource").map((entry) => new URL(entry.name)).filter((url) => url.origin === location.origin && url.pathname.startsWith("/static/"));
  registration.active?.postMessage({ page: location.pathname + location.search, parts: [...new Set(loaded.map((url) => url.pathname + url.search))], credentials });
}

/** Where somebody is asked to sign in, no page that was somebody's own stays behind. */
export async function forgetPages(scope: string): Promise<void> {
  if ("caches" in window) {
    await caches.delete(`guatu:${scope}`);
  }
}
