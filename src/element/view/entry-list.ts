import type { Answered, FaqEntry } from '../../model/faq.ts';

/**
 * Entries are in groups of so many: the groups of a long section that are far from the screen are not laid out.
 * src/element/faq-embed.css computes their height from the number.
 */
export const GROUP = 16;

/** What entries show besides themselves. */
export interface EntriesView {
  /** Ids of open entries. */
  readonly open: ReadonlySet<string>;
  /** The nodes of an answer: the same ones as long as it reads the same. */
  readonly answer: (answered: Answered) => readonly Node[];
}

/**
 * The entries of a section, after the accordion pattern of the ARIA Authoring Practices
 * (w3.org/WAI/ARIA/apg/patterns/accordion). There may be thousands, and a click changes one: each is a clone that holds what
 * it last showed and nothing else, and is left alone as long as that is the same. Events are delegated to the root element.
 */
export class EntryList {
  readonly node: HTMLElement = element('div', 'entries');
  readonly #blank: Element;
  readonly #items: Item[] = [];

  constructor(readonly level: number) {
    this.#blank = blankEntry(level);
  }

  update(entries: readonly FaqEntry[], view: EntriesView): void {
    const items = this.#items;
    // Whole groups first: of thousands, a search leaves a few.
    for (const group of [...this.node.children].slice(Math.ceil(entries.length / GROUP))) group.remove();
    for (const { node } of items.splice(entries.length)) node.remove();
    const areFew = view.open.size < 7;
    let at = 0;
    for (const entry of entries) {
      const item = items[at] ?? this.#add(at);
      const open = view.open.has(entry.id);
      // A region is a landmark. A closed one would be an empty landmark (Chromium exposes it), and of more than six open
      // at a time the pattern says that they are too many.
      const isRegion = open && areFew;
      const answer = view.answer(entry);
      const isOther = item.entry !== entry;
      if (isOther || item.open !== open || item.isRegion !== isRegion || item.answer !== answer)
        items[at] = show(item, { node: item.node, entry, open, isRegion, answer });
      at++;
    }
  }

  #add(at: number): Item {
    const node = this.#blank.cloneNode(true) as Element;
    const group =
      this.node.children[Math.floor(at / GROUP)] ?? this.node.appendChild(document.createElement('div'));
    group.append(node);
    return { node };
  }
}

/** An entry with what it shows. */
interface Item {
  readonly node: Element;
  readonly entry?: FaqEntry;
  readonly open?: boolean;
  readonly isRegion?: boolean;
  readonly answer?: readonly Node[];
}

function show(item: Item, next: Required<Item>): Item {
  const { entry, open, isRegion, answer } = next;
  const [heading, panel] = item.node.children as unknown as [Element, HTMLElement];
  const button = heading.firstElementChild as Element;
  // Compared with what was last set, not with what is there: somebody may have translated it.
  if (entry.question !== item.entry?.question) button.textContent = entry.question;
  if (entry.id !== item.entry?.id) {
    button.id = `q-${entry.id}`;
    panel.id = `a-${entry.id}`;
    button.setAttribute('aria-controls', panel.id);
  }
  // Left alone otherwise: the focus may be in it.
  if (answer !== item.answer) panel.firstElementChild?.replaceChildren(...answer);
  // To set `hidden` again, as it is, has the browser lay out the panel anew.
  if (open !== item.open) {
    button.setAttribute('aria-expanded', `${open}`);
    panel.hidden = (!open && 'until-found') as boolean;
  }
  for (const [name, value] of [
    ['role', 'region'],
    ['aria-labelledby', button.id],
  ] as const)
    if (isRegion) panel.setAttribute(name, value);
    else panel.removeAttribute(name);
  return next;
}

/** An entry without words. Its heading is a real `h` element: some tools list nothing else. */
function blankEntry(level: number): Element {
  const button = element('button', 'button');
  button.setAttribute('type', 'button');
  const heading = element(`h${Math.min(level, 6)}`, 'question', button);
  if (level > 6) heading.setAttribute('aria-level', `${level}`);
  return element('div', 'entry', heading, element('div', 'panel', element('div', 'answer')));
}

function element(tag: string, part: string, ...children: Element[]): HTMLElement {
  const made = document.createElement(tag);
  made.className = part;
  made.setAttribute('part', part);
  made.append(...children);
  return made;
}
