import type { AskedParts } from './asked-parts.ts';
import { stayOnPage } from './deep-links.ts';
import { DraggedText } from './dragged-text.ts';
import { FaqActionEvent } from './events.ts';
import type { FaqHost } from './host.ts';
import { keepInPlace } from './kept-in-place.ts';
import type { OpenEntries } from './open-entries.ts';

/** The entry that a question's button, or a panel, belongs to. */
const entryId = ({ id }: Element): string => id.slice(2);

/** What a visitor does inside the FAQ: opens and closes entries, follows links. */
export class Clicks {
  readonly #dragged: DraggedText;

  constructor(
    private readonly host: FaqHost,
    private readonly open: OpenEntries,
    private readonly parts: Pick<AskedParts, 'follow'>,
  ) {
    this.#dragged = new DraggedText(host);
  }

  readonly onClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    const button = target.closest('[aria-controls]');
    if (button) {
      this.#onQuestion(event, button);
      return;
    }
    const link = target.closest('a');
    const action = link?.dataset.action;
    const href = link?.getAttribute('href');
    if (!link || !href) return;
    if (action && !this.host.dispatchEvent(new FaqActionEvent(action, href))) event.preventDefault();
    this.parts.follow(event, link);
    stayOnPage(event, link);
  };

  /** The browser has found something in a closed entry. */
  readonly onMatch = (event: Event): void =>
    this.open.toggle([entryId(event.target as Element)], true, 'find');

  #onQuestion(event: MouseEvent, button: Element): void {
    if (this.#dragged.endsWith(event)) return;
    const id = entryId(button);
    const { ids, many } = this.open;
    const toggle = () => {
      this.open.toggle([id], !ids.has(id), 'visitor');
      return this.host.updateComplete;
    };
    // Another entry closes, perhaps above this one.
    if (!many && ids.size && !ids.has(id)) void keepInPlace(button, toggle);
    else void toggle();
  }
}
