import type { Overrides } from '../model/content-model.ts';
import type { Draft } from '../model/faq-document.ts';
import { type Content, ContentHistory } from './draft/content-history.ts';
import { type BuilderDraft, nameOf } from './draft/draft.ts';
import { DraftNotes } from './draft/draft-notes.ts';
import { type DraftView, NOTHING, viewOf } from './draft/draft-view.ts';
import { askedFacts, shownMarkdown, urgentFacts } from './draft/facts.ts';
import type { History } from './draft/history.ts';
import { ItemEdits } from './draft/item-edits.ts';
import { readable } from './draft/items.ts';
import { answerIn, type ItemPlace } from './draft/lists.ts';
import type { Between, Made } from './draft/made.ts';
import { Making } from './draft/making.ts';
import type { PageOptions } from './draft/page-options.ts';
import type { QuestionGroup } from './draft/questions.ts';
import { languagesOf, setLanguages, wordsIn } from './draft/words-of.ts';
import type { Lost } from './editor/pasted-html.ts';
import { pause } from './pause.ts';
import { t } from './words.ts';

/** What stands above the questions, to be looked at; no question has it for an id. */
export const TOP = '!top';
export const STEPS = ['about', 'missing', 'words', 'look', 'site'] as const;
/** A step, or the view of what differs, which is none that has to be gone through. */
export type StepName = (typeof STEPS)[number] | 'differs';

/** Makes an FAQ of overrides, in a language; over the texts as they were once where there are any. */
export type Make = (overrides: Overrides, lang: string, earlier?: Draft, between?: Between) => Promise<Made>;

/**
 * The draft that is being worked on, and the FAQ made of it.
 *
 * @fires change - Something that is shown has changed.
 * @fires edit - The draft has changed, and wants to be saved.
 */
export class Session extends EventTarget {
  /** The question that is being worked on: the preview shows it. */
  watched = '';
  lang: string;
  step: StepName;
  site: BuilderDraft['site'];
  readonly notes: DraftNotes;
  /** What of a pasted text could not be kept, and in which answer. */
  lost: { readonly id: string; readonly kinds: readonly Lost[] } | undefined;
  /** Whether another tab has the draft: it is shown, and cannot be changed. */
  isReadOnly = false;
  readonly #content: ContentHistory;
  #view = NOTHING;
  #viewed: Made | undefined;
  /** What is done to questions and whatever else stands in a list. */
  readonly items = new ItemEdits(this, (before, id) => {
    if (this.watched === before) this.watched = id;
  });
  readonly #making = new Making(
    (isTyped) => this.makeOf(this.overrides, this.lang, undefined, isTyped ? pause : undefined),
    () => {
      // What was typed before the texts were there is kept with them. Who but looks changes nothing.
      if (this.made && this.notes.remember(this.made) && this.history.past.length) this.#say('edit');
      this.#say('change');
    },
  );

  constructor(
    readonly id: string,
    draft: BuilderDraft,
    private readonly make: Make,
    /** The trades that there is a template for. */
    readonly trades: readonly string[],
  ) {
    super();
    this.#content = new ContentHistory(draft, (before, isTyped) => this.#changed(before, isTyped));
    this.lang = languagesOf(draft.overrides)[0] ?? 'en';
    this.step = ([...STEPS, 'differs'] as const).find((name) => name === draft.step) ?? 'about';
    this.site = draft.site;
    this.notes = new DraftNotes(draft, () => {
      this.#say('edit');
      this.#say('change');
    });
    this.#making.now();
  }

  /** The FAQ as it is; what was there before stays until the next one is made. */
  get made(): Made | undefined {
    return this.#making.made;
  }
  /** Why none could be made of the draft as it is now. */
  get fault(): unknown {
    return this.#making.fault;
  }
  get overrides(): Overrides {
    return this.#content.present.overrides;
  }
  /** What the widget does besides on the page. */
  get options(): PageOptions {
    return this.#content.present.options;
  }
  get history(): History<unknown> {
    return this.#content.steps;
  }
  get template(): string {
    const { template = 'general' } = this.overrides;
    return this.trades.includes(template) ? template : 'general';
  }
  get languages(): readonly string[] {
    return languagesOf(this.overrides);
  }
  get name(): string {
    return nameOf(this);
  }

  /** The heading of the FAQ. */
  get title(): string {
    const { made, overrides, lang } = this;
    return wordsIn(overrides, lang).title ?? (made ? readable(made.customized.title, made) : '');
  }

  /** What is drawn of the draft. All of one make: with what was changed since, a question could be gone for a moment. */
  get view(): DraftView {
    const { made } = this;
    if (made && made !== this.#viewed) this.#view = viewOf(made, this.#view);
    this.#viewed = made;
    return this.#view;
  }

  /** The sections that visitors see, with their questions. */
  get questions(): readonly QuestionGroup[] {
    return this.view.sections.filter(({ state }) => state !== 'hidden');
  }

  /** Facts that no visitor should have to do without, such as whom to call in an emergency. */
  get urgent(): readonly string[] {
    return this.made ? urgentFacts(this.made) : [];
  }

  /** The facts that answers of a question of the template are made of. */
  factsFor(id: string): readonly string[] {
    return this.made ? askedFacts(this.made.base, id) : [];
  }

  /** The organization's own answer. */
  ownAnswer(place: ItemPlace): string | undefined {
    return answerIn(wordsIn(this.overrides, this.lang), this.items.now(place));
  }

  /** The answer as it is shown now, in Markdown. */
  markdownOf(place: ItemPlace): string {
    return this.ownAnswer(place) ?? (this.made ? shownMarkdown(this.made, place) : '');
  }

  /**
   * Changes the draft.
   *
   * @param label What undo calls it.
   * @param key Of a field: all that is typed in it until it is left is one step.
   */
  edit(label: string, change: (overrides: Overrides) => Overrides, key?: string): void {
    if (!this.isReadOnly) this.#content.edit({ label, key }, change, this.notes.aside);
  }

  /** Changes what the widget does on the page; `key` as of {@link edit}. */
  setOptions(label: string, options: PageOptions, key?: string): void {
    if (!this.isReadOnly) this.#content.setOptions({ label, key }, options);
  }

  leaveField(): void {
    this.#content.leaveField();
    this.#making.flush();
  }

  undo(): void {
    if (!this.isReadOnly) this.#content.undo();
  }

  redo(): void {
    if (!this.isReadOnly) this.#content.redo();
  }

  go(step: StepName): void {
    this.step = step;
    this.#say('edit');
    this.#say('step');
    this.#say('change');
  }

  lookAt(id: string): void {
    if (this.watched === id) return;
    this.watched = id;
    this.#say('change');
  }

  sayLost(id: string, kinds: readonly Lost[]): void {
    this.lost = { id, kinds };
    this.#say('change');
  }

  showLanguage(lang: string): void {
    this.lang = lang;
    this.#making.now();
  }

  setSite(site: BuilderDraft['site']): void {
    this.site = site;
    this.#say('edit');
    this.#say('change');
  }

  /** The draft as it is to be kept. */
  asDraft(): BuilderDraft {
    const { id, overrides, options, step, site, notes } = this;
    return {
      ...{ id, updated: Date.now(), overrides, step },
      ...(Object.keys(options).length && { options }),
      ...(site && { site }),
      ...notes.record,
    };
  }

  setLanguages(tags: readonly string[]): void {
    if (this.isReadOnly) return;
    this.notes.setAside(this.overrides, tags);
    this.edit(t('undo.languages'), (now) => setLanguages(now, tags, this.notes.aside));
    if (!tags.includes(this.lang)) this.showLanguage(tags[0] ?? 'en');
  }

  /** What another tab has saved meanwhile, in a tab that may only look. */
  replace(draft: BuilderDraft): void {
    this.#content.start(draft);
    this.site = draft.site;
    this.notes.read(draft);
    this.#making.now();
  }

  /** The same draft in another of its languages. */
  makeIn(lang: string): Promise<Made> {
    return this.makeOf(this.overrides, lang);
  }

  /** Another FAQ of the same trade; over the original texts as they were once, where there are any. */
  makeOf(overrides: Overrides, lang: string, earlier?: Draft, between?: Between): Promise<Made> {
    return this.make({ ...overrides, template: this.template }, lang, earlier, between);
  }

  /** When the FAQ of the last change is made. */
  settled(): Promise<void> {
    return this.#making.settled();
  }

  #changed(before: Content, isTyped: boolean): void {
    const { lang, languages, overrides } = this;
    if (overrides === before.overrides) {
      // The FAQ is the same.
      this.#say('edit');
      this.#say('change');
      return;
    }
    const [first, ...others] = languagesOf(before.overrides);
    const isOnly = first === lang && !others.length;
    if (isOnly || !languages.includes(lang)) this.lang = languages[0] ?? lang;
    this.#say('edit');
    if (isTyped) this.#making.soon();
    else this.#making.now();
  }

  #say(name: 'change' | 'edit' | 'step'): void {
    this.dispatchEvent(new Event(name));
  }
}
