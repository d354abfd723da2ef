/** What a language's FAQs are to be like. */
export interface Expected {
  lang: string;
  dir: 'ltr' | 'rtl';
  /** A name in Latin letters that an organization goes by. */
  name: string;
}

/** In the page: all that does not run as its language does, in any FAQ on it. Empty is good. */
export function directionFaults({ lang, dir, name }: Expected): string[] {
  const faults: string[] = [];
  for (const host of document.querySelectorAll('faq-embed')) {
    const say = (what: string, node?: Node | null) =>
      faults.push(`${host.id}: ${what}${node ? `: ${(node.textContent ?? '').trim().slice(0, 80)}` : ''}`);
    const faq = host.shadowRoot?.querySelector<HTMLElement>('.faq');
    if (!faq) {
      say('no FAQ');
      continue;
    }
    if (faq.lang !== lang) say(`its language is "${faq.lang}"`);
    if (faq.dir !== dir) say(`its direction is "${faq.dir}"`);

    for (const node of faq.querySelectorAll('*')) {
      const { direction, fontStyle } = getComputedStyle(node);
      const isOwn = node.matches('bdi:not([dir])'); // as the value has it
      // One that begins with a name in Latin letters and goes on in words of the language.
      if (isOwn && direction !== dir && /[\u0590-\u08ff]/.test(node.textContent ?? '')) say('runs ltr', node);
      if (!isOwn && direction !== (node.closest('[dir=ltr]') ? 'ltr' : dir)) say(`runs ${direction}`, node);
      if (!node.matches(`:lang(${lang})`)) say('is in another language', node);
      if (/^(zh|ja|ko)/.test(lang) && fontStyle !== 'normal') say('is slanted', node);
    }

    // What reads left to right everywhere: kept apart from the text around it, and painted so.
    const walker = document.createTreeWalker(faq, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      const at = (index: number) => {
        const range = document.createRange();
        range.setStart(node as Node, index);
        range.setEnd(node as Node, index + 1);
        // At the start of a line WebKit knows an empty one at the end of the line before, too.
        return [...range.getClientRects()].find(({ width }) => width > 0) ?? range.getBoundingClientRect();
      };
      for (const { 0: found, index } of text.matchAll(/\+?\d[\d\s]{6,}\d|[\w.]+@[\w.]+|https?:\S+/g)) {
        if (!node.parentElement?.closest('bdi[dir=ltr]')) say(`${found} is not kept apart`, node);
        const [first, last] = [at(index), at(index + found.length - 1)];
        const isOneLine = Math.abs(first.top - last.top) < 2;
        if (isOneLine && first.left >= last.left) say(`${found} is painted backwards`, node);
      }
      if (text.includes(name) && node.parentElement?.closest('.answer') && !node.parentElement.closest('bdi'))
        say(`${name} is not kept apart`, node);
    }

    const [start, end] = dir === 'rtl' ? (['right', 'left'] as const) : (['left', 'right'] as const);
    for (const notice of faq.querySelectorAll('.notice')) {
      const width = (side: string) =>
        Number.parseFloat(getComputedStyle(notice).getPropertyValue(`border-${side}-width`));
      if (!(width(start) > 3 && width(end) === 0)) say('the bar is on the wrong side', notice);
    }
    for (const button of faq.querySelectorAll('.button')) {
      const range = document.createRange();
      range.selectNodeContents(button);
      const edge = button.getBoundingClientRect();
      const text = range.getBoundingClientRect();
      const gap = { left: text.left - edge.left, right: edge.right - text.right };
      // The padding alone before the question, and after it the arrow too.
      if (!(gap[start] < 20 && gap[end] > 30)) say('the arrow is on the wrong side', button);
    }
    for (const link of faq.querySelectorAll('[target]')) {
      const { content } = getComputedStyle(link, '::after');
      if (!content.includes(dir === 'rtl' ? '↖' : '↗')) say(`its arrow is ${content}`, link);
    }
  }
  return faults;
}
