import { fold, tokensOf } from '../../search/fold.ts';

/** The name under which src/element/search/search.css knows them. */
const NAME = 'faq-embed-found';
/** Words as they stand on the page, with signs inside that folding takes away. */
const WORD = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\uff9e\uff9f]+/gu;
/** A sign with the marks on it. */
const SIGN = /[\s\S][\p{M}\uff9e\uff9f]*/gu;

type IsHit = (term: string) => boolean;
type Span = readonly [start: number, end: number];

/** Of all elements on the page: the registry is the page's. */
let shared: Highlight | undefined;

/** Marks what was found without touching the page's nodes; in browsers that cannot, by `<mark>`. */
export class Highlights {
  #isHit: IsHit | undefined;
  /** What has been looked through: of a long list that grows, each text once. */
  #seen = new Set<Element>();
  #ranges: Range[] = [];
  #marks: Element[] = [];

  show(root: ShadowRoot | null, isHit: IsHit | undefined): void {
    if (isHit !== this.#isHit) this.clear();
    this.#isHit = isHit;
    if (!root || !isHit) return;
    for (const element of root.querySelectorAll('.button, .panel:not([hidden]) .answer')) {
      if (this.#seen.has(element)) continue;
      this.#seen.add(element);
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (texts.nextNode()) nodes.push(texts.currentNode as Text);
      for (const node of nodes) this.#add(node, spansOf(node.data, isHit));
    }
  }

  clear(): void {
    this.#isHit = undefined;
    this.#seen.clear();
    for (const range of this.#ranges) shared?.delete(range);
    this.#ranges = [];
    for (const mark of this.#marks) {
      const { parentNode } = mark;
      mark.replaceWith(...mark.childNodes);
      parentNode?.normalize();
    }
    this.#marks = [];
  }

  #add(node: Text, spans: readonly Span[]): void {
    // The last first: what is wrapped becomes a node of its own.
    for (const [start, end] of [...spans].reverse()) {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      if (canHighlight()) {
        this.#ranges.push(range);
        sharedHighlight().add(range);
      } else {
        const mark = document.createElement('mark');
        range.surroundContents(mark);
        this.#marks.push(mark);
      }
    }
  }
}

const canHighlight = (): boolean => typeof Highlight === 'function' && 'highlights' in CSS;

function sharedHighlight(): Highlight {
  shared ??= new Highlight();
  // Whoever clears the page's registry takes it out.
  if (!CSS.highlights.has(NAME)) CSS.highlights.set(NAME, shared);
  return shared;
}

/** Where in a text what was found stands, apart from one another. */
export function spansOf(text: string, isHit: IsHit): Span[] {
  const spans: [number, number][] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const tokens = tokensOf(fold(word));
    const [first] = tokens;
    if (tokens.length === 1 && first?.run === -1) {
      if (isHit(first.term)) spans.push([index, index + word.length]);
      continue;
    }
    const { folded, at } = foldSigns(word);
    for (const { term, at: from } of tokensOf(folded)) {
      if (!isHit(term)) continue;
      const start = index + (at[from] ?? 0);
      const end = index + (at[from + term.length] ?? word.length);
      const last = spans.at(-1);
      if (last && last[1] >= start) last[1] = end;
      else spans.push([start, end]);
    }
  }
  return spans;
}

/** A folded word, and for each of its signs where it comes from. */
function foldSigns(word: string): { folded: string; at: number[] } {
  let folded = '';
  const at: number[] = [];
  for (const { 0: sign, index } of word.matchAll(SIGN)) {
    const own = fold(sign);
    folded += own;
    for (let i = 0; i < own.length; i++) at.push(index);
  }
  return { folded, at };
}
