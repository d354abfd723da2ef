/**
 * In the page: all that is cut, stands out of its box, or lies upon something else, in any FAQ on it. Empty is good.
 *
 * A glyph may be taller than its line, and a position is no whole number of pixels: a little is no fault.
 */
export function layoutFaults(): string[] {
  const faults: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} px wide, of ${clientWidth}`);
  const words = (node: Element) => (node.textContent ?? '').trim().slice(0, 60);

  const isRead = (node: Element | null) => node?.textContent?.trim() && !node.closest('.note');
  const textBox = (node: Element) => {
    const rects: DOMRect[] = [];
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (!isRead(text.parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      rects.push(...[...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1));
    }
    return {
      left: Math.min(...rects.map(({ left }) => left)),
      right: Math.max(...rects.map(({ right }) => right)),
      top: Math.min(...rects.map(({ top }) => top)),
      bottom: Math.max(...rects.map(({ bottom }) => bottom)),
    };
  };

  for (const host of document.querySelectorAll('faq-embed')) {
    const say = (what: string, node: Element) => faults.push(`${host.id}: ${what}: ${words(node)}`);
    const faq = host.shadowRoot?.querySelector<HTMLElement>('.faq');
    if (!faq) {
      faults.push(`${host.id}: no FAQ`);
      continue;
    }
    const bounds = faq.getBoundingClientRect();
    for (const node of faq.querySelectorAll<HTMLElement>('*')) {
      if (!isRead(node)) continue;
      if (node.clientWidth && node.scrollWidth > node.clientWidth) say('wider than its box', node);
      const text = textBox(node);
      if (text.left < bounds.left - 1 || text.right > bounds.right + 1) say('outside of the FAQ', node);
    }
    for (const box of faq.querySelectorAll(
      '.title, .section-title, .action, .button, .toggle-all, .notice, .answer',
    )) {
      const edge = box.getBoundingClientRect();
      const text = textBox(box);
      const over = Number.parseFloat(getComputedStyle(box).fontSize) / 5;
      const isBeside = text.left < edge.left - 1 || text.right > edge.right + 1;
      if (isBeside || text.top < edge.top - over || text.bottom > edge.bottom + over)
        say('text outside of its box', box);
    }
    const boxes = [
      ...faq.querySelectorAll('.notice, .title, .action, .toggle-all, .section-title, .button, .answer'),
    ];
    const texts = boxes.map((box) => ({ box, text: textBox(box), edge: box.getBoundingClientRect() }));
    for (const [at, one] of texts.entries()) {
      for (const other of texts.slice(at + 1)) {
        if (one.box.contains(other.box)) continue;
        const isFloat = [one, other].some(({ box }) => box.matches('.toggle-all'));
        // What stands beside the button that floats is kept apart by its own text.
        const [a, b] = isFloat ? [one.text, other.text] : [one.edge, other.edge];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1 && down > 1) say(`upon “${words(one.box)}”`, other.box);
      }
    }
  }
  return faults;
}
