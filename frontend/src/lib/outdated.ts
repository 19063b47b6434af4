// After a deployment, a page opened before it asks for files that are gone: reload, once.

const key = 'portail:reloaded-at';
const pause = 10_000;

function reloadedAt(): number {
  try {
    return Number(sessionStorage.getItem(key) ?? 0);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** Whether to reload now; never twice in a row, which would loop when the files are truly missing. */
export function shouldReload(now: number): boolean {
  if (now - reloadedAt() < pause) return false;
  try {
    sessionStorage.setItem(key, String(now));
    return true;
  } catch {
    return false;
  }
}

/** Listens to Vite's failed imports. */
export function reloadOnceWhenOutdated(): void {
  addEventListener('vite:preloadError', (event) => {
    if (!shouldReload(Date.now())) return;
    event.preventDefault();
    location.reload();
  });
}
