/** In a page: ends what moves or fades, as waiting would. Half-way, axe measures a contrast that nobody reads. */
export function endAnimations(): void {
  const end = (root: Document | ShadowRoot) => {
    for (const animation of root.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) end(shadowRoot);
  };
  end(document);
}
