interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** Lets the page be opened without a network from now on, where browser and address allow it. */
export function workOffline(): void {
  if (!isSecureContext || !('serviceWorker' in navigator)) return;
  // What was loaded before the worker was there, by this page and by the preview, it cannot have seen.
  tellOf(window);
  document.addEventListener('load', frameLoaded, true);
  whenQuiet(() => {
    // A browser that refuses, as some do in private windows, works as without.
    navigator.serviceWorker.register(scriptUrl(new URL('sw.js', document.baseURI).href)).catch(() => {});
  });
}

/** The worker keeps all that the page is made of, the editor too: that must not hold up what is shown first. */
function whenQuiet(use: () => void): void {
  const rest = () =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(use, { timeout: 5000 }) : setTimeout(use, 2000);
  if (document.readyState === 'complete') rest();
  else addEventListener('load', rest, { once: true });
}

function frameLoaded({ target }: Event): void {
  if (target instanceof HTMLIFrameElement && target.contentWindow) tellOf(target.contentWindow);
}

function tellOf(window: Window): void {
  const { PerformanceObserver: Observer } = window as Window & typeof globalThis;
  const observer = new Observer((list) => void tell(list.getEntries().map(({ name }) => name)));
  observer.observe({ type: 'resource', buffered: true });
}

async function tell(urls: readonly string[]): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(urls);
}

/** Under Trusted Types the address of a worker has to come out of a policy: this one knows no other than ours. */
function scriptUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return (
    trustedTypes?.createPolicy('faq-builder', { createScriptURL: () => url }).createScriptURL(url) ?? url
  );
}
