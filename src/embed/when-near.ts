/**
 * Calls back once, when a place comes within a screen's height of what is seen, the page's address names it, or the page is
 * printed: nobody waits who has followed a link to an answer, and paper has no second screen. What is printed first may be
 * without it, since browsers do not wait.
 */
export function whenNear(place: HTMLElement, prefix: string, callback: () => void): void {
  const near = () => {
    // It may have been taken out of the page meanwhile, and may come back.
    if (!place.isConnected) return;
    observer.disconnect();
    removeEventListener('hashchange', ifNamed);
    removeEventListener('beforeprint', near);
    callback();
  };
  const ifNamed = () => location.hash.startsWith(`#${encodeURI(prefix)}-`) && near();
  const observer = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && near(),
    { rootMargin: '100%' },
  );
  observer.observe(place);
  addEventListener('hashchange', ifNamed);
  addEventListener('beforeprint', near);
  ifNamed();
}
