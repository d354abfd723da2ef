import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type Absent, behindAt } from '../draft/behind-items.ts';
import { setTitle } from '../draft/edits.ts';
import type { Item } from '../draft/items.ts';
import type { ItemPlace, ListName } from '../draft/lists.ts';
import { placeOfText } from '../draft/own-texts.ts';
import type { Behind } from '../draft/translations.ts';
import { asTyped } from '../fields/as-typed.ts';
import { TOP } from '../session.ts';
import { absentRows } from '../sides/absent-rows.ts';
import { behindId, behindNote } from '../sides/behind-note.ts';
import { BehindTour, goToBehind } from '../sides/behind-tour.ts';
import { behindBadges } from '../sides/behind-words.ts';
import { languagesBar } from '../sides/languages-bar.ts';
import { sidesOf } from '../sides/sides.ts';
import { t } from '../words.ts';
import { addItemOf, type Kind, writeItem } from './add-item.ts';
import { ItemDrag } from './item-drag.ts';
import { ItemEditors } from './item-editors.ts';
import type { Lists } from './item-list.ts';
import { itemRow, type Row } from './item-row.ts';
import { itemWords, nameOf } from './item-words.ts';
import { Moves } from './moves.ts';
import { NewQuestion } from './new-question.ts';
import { type Desk, hiddenGroup, sectionGroup } from './section-group.ts';
import { smallWords } from './small-words.ts';
import { Step } from './step.ts';
import { topParts } from './top-parts.ts';
import { wordsOf } from './typed-words.ts';

/** Everything that visitors read, to be rewritten, moved, taken out, or added to. */
export class WordsStep extends Step {
  static override properties = {
    ...Step.properties,
    open: { state: true },
    said: { state: true },
  };

  /** What is being edited: one thing at a time, so that many cost no more than a few. */
  private open = '';
  /** Where something has just been moved to. */
  private said = '';
  readonly #moves = new Moves((text) => {
    this.said = text;
  });
  readonly #new = new NewQuestion();
  readonly #tour = new BehindTour();
  readonly #editors = new ItemEditors(this, this.#new);
  readonly #drag = new ItemDrag((row, to) => {
    const [list = '', id = ''] = row.dataset['item']?.split('/') ?? [];
    this.#moves.move(this.session, { list: list as ListName, id }, () => to);
  });
  readonly #lists: Lists = {
    keyOf: (item) => this.keyOf(item),
    isOpen: (item) => this.open === this.keyOf(item),
    onFocus: (item) => this.#watch(item),
    drawRow: (row) => this.drawRow(row),
    onToggle: (item) => this.#toggle(item),
    onRestore: (item) => this.session.items.unhide(itemWords(item, nameOf(item)).restored, item),
    onMove: (item, by) => this.#moves.move(this.session, item, (at) => at + by),
    onGrip: this.#drag.take,
    notesOf: (item) => behindBadges(behindAt(this.session.overrides, item), item),
  };

  protected override render() {
    const { session } = this;
    if (!session.made) return nothing;
    const { sections } = session.view;
    const shown = sections.filter(({ state }) => state !== 'hidden');
    const desk: Desk = {
      session,
      lists: this.#lists,
      editors: this.#editors,
      add: (kind, section) => void this.#add(kind, section),
      write: (item) => void this.#write(item),
      leaveField: this.leaveField,
    };
    return html`
      <p class="b-lead">${t('words.lead')}</p>
      ${languagesBar(session, (behind) => void this.#show(behind))}
      <div class="b-field">
        <label class="b-label" for="faq-title">${t('words.title')}</label>
        <input
          class="b-input"
          id="faq-title"
          dir="auto"
          aria-describedby=${behindId(session, session.lang, undefined, 'title')}
          .value=${asTyped(session.title)}
          @input=${(event: InputEvent) =>
            session.edit(
              t('undo.title'),
              (now) => setTitle(now, session.lang, wordsOf(event) ?? ''),
              'title',
            )}
          @blur=${this.leaveField}
        >
        ${behindNote(session, session.lang, undefined, 'title')}
      </div>
      ${topParts(desk)}
      ${repeat(
        sections,
        ({ id }) => id,
        (group) =>
          group.state === 'hidden'
            ? hiddenGroup(group, desk)
            : sectionGroup(group, shown.indexOf(group), shown.length, desk),
      )}
      ${absentRows(session, 'sections', desk.write)}
      <button type="button" class="b-quiet-button" @click=${() => desk.add('section')}>${t('words.addSection')}</button>
      ${smallWords(session, this.leaveField)}
      <button type="button" class="b-button" @click=${() => session.go('look')}>${t('words.next')}</button>
      <p class="b-hidden" role="status">${this.said}</p>
    `;
  }

  protected drawRow(row: Row): unknown {
    return itemRow(row, this.#lists);
  }

  keyOf(item: ItemPlace): string {
    return `${item.list}/${this.#new.keyOf(item)}`;
  }

  takeOut(item: Item): void {
    this.open = '';
    this.said = '';
    this.session.items.hide(itemWords(item, nameOf(item)).removed, item);
  }

  /** Who leaves a field empty sees what stands there instead. */
  readonly leaveField = (): void => {
    this.session.leaveField();
    this.requestUpdate();
  };

  #toggle(item: Item): void {
    const key = this.keyOf(item);
    this.open = this.open === key ? '' : key;
    this.#editors.reopen();
    if (this.open) this.#watch(item);
  }

  /** A link may have the id of a question, which is not what is worked at. */
  #watch({ list, id }: Item): void {
    this.session.lookAt(list.startsWith('entries:') ? id : TOP);
  }

  /** Adds something of the organization's own, and goes on in it. */
  async #add(kind: Kind, section = ''): Promise<void> {
    const { session } = this;
    await session.settled();
    await this.#goOnIn(addItemOf(kind, session, section, this.#new));
  }

  /** Writes something here that another language has alone, with that beside it. */
  async #write(item: Absent): Promise<void> {
    const { session } = this;
    const sides = sidesOf(session);
    sides.put(item.from);
    await Promise.all([session.settled(), sides.other?.settled()]);
    writeItem(session, item, sides.other?.view);
    await this.#goOnIn(item);
  }

  async #goOnIn({ list, id }: ItemPlace): Promise<void> {
    const field = await this.#openItem({ list, id }, ':is(input, .b-editor-text)');
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
    else if (field) getSelection()?.selectAllChildren(field);
  }

  /** Opens an item, and finds something in it. */
  async #openItem({ list, id }: ItemPlace, what: string): Promise<HTMLElement | null> {
    if (list !== 'sections') this.open = this.keyOf({ list, id });
    this.#editors.reopen();
    // A notice is nothing but its words, whose editor may have to be loaded.
    const editor = list === 'notices' ? customElements.whenDefined('answer-editor') : undefined;
    await Promise.all([this.session.settled(), editor]);
    await this.updateComplete;
    return this.querySelector<HTMLElement>(`[data-item="${list}/${id}"] ${what}`);
  }

  /** Goes on to the next text that is behind another language. */
  async #show(behind: readonly Behind[]): Promise<void> {
    const next = await this.#tour.next(this.session, behind);
    if (!next) return;
    const place = placeOfText(next.path);
    const top = this.querySelector<HTMLDetailsElement>('.b-top');
    if (top && (place?.list === 'notices' || place?.list === 'actions')) top.open = true;
    if (place) await this.#openItem(place, '');
    await goToBehind(this, next);
  }
}
