/**
 * Calls back once, when a place comes within a screen's height of what is seen, or the page's address names it: nobody
 * waits who has followed a link to an answer.
 */
export function whenNear(place: HTMLElement, prefix: string, callback: () => void): void {
  const near = () => {
    // It may have been taken out of the page meanwhile, and may come back.
    if (!place.isConnected) return;
    observer.disconnect();
    removeEventListener('hashchange', ifNamed);
    callback();
  };
  const ifNamed = () => location.hash.startsWith(`#${encodeURI(prefix)}-`) && near();
  const observer = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && near(),
    { rootMargin: '100%' },
  );
  observer.observe(place);
  addEventListener('hashchange', ifNamed);
  ifNamed();
}
