import type { Overrides } from '../model/content-model.ts';
import type { Draft } from '../model/faq-document.ts';
import { type BuilderDraft, nameOf } from './draft/draft.ts';
import { DraftNotes } from './draft/draft-notes.ts';
import { hideEntry, languagesOf, orderEntries, setLanguages, showEntry, wordsIn } from './draft/edits.ts';
import { askedFacts, insertableFacts, shownMarkdown, urgentFacts } from './draft/facts.ts';
import { type History, leaveField, record, redo, startHistory, undo } from './draft/history.ts';
import type { Made } from './draft/made.ts';
import { naturalOrder, type Question, type QuestionGroup, questionsOf, readable } from './draft/questions.ts';
import type { Lost } from './editor/pasted-html.ts';
import { t } from './words.ts';

export const STEPS = ['about', 'missing', 'words', 'look', 'site'] as const;
/** A step, or the view of what differs, which is none that has to be gone through. */
export type StepName = (typeof STEPS)[number] | 'differs';

/** Makes an FAQ of overrides, in a language; over the texts as they were once where there are any. */
export type Make = (overrides: Overrides, lang: string, earlier?: Draft) => Promise<Made>;

/**
 * The draft that is being worked on, and the FAQ made of it.
 *
 * @fires change - Something that is shown has changed.
 * @fires edit - The draft has changed, and wants to be saved.
 */
export class Session extends EventTarget {
  /** The question that is being worked on: the preview shows it. */
  watched = '';
  /** The FAQ as it is; what was there before stays until the next one is made. */
  made: Made | undefined;
  /** Why none could be made of the draft as it is now. */
  fault: unknown;
  lang: string;
  step: StepName;
  site: BuilderDraft['site'];
  readonly notes: DraftNotes;
  /** What of a pasted text could not be kept, and in which answer. */
  lost: { readonly id: string; readonly kinds: readonly Lost[] } | undefined;
  /** Whether another tab has the draft: it is shown, and cannot be changed. */
  isReadOnly = false;
  #history: History;
  #making: Promise<void> = Promise.resolve();
  #wanted = 0;

  constructor(
    readonly id: string,
    draft: BuilderDraft,
    private readonly make: Make,
    /** The trades that there is a template for. */
    readonly trades: readonly string[],
  ) {
    super();
    this.#history = startHistory(draft.overrides);
    this.lang = languagesOf(draft.overrides)[0] ?? 'en';
    this.step = ([...STEPS, 'differs'] as const).find((name) => name === draft.step) ?? 'about';
    this.site = draft.site;
    this.notes = new DraftNotes(draft, () => {
      this.#say('edit');
      this.#say('change');
    });
    this.#remake();
  }

  get overrides(): Overrides {
    return this.#history.present;
  }
  get history(): History {
    return this.#history;
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

  get questions(): readonly QuestionGroup[] {
    // All of one make: with what was changed since, a question could be gone for a moment.
    return this.made ? questionsOf(this.made) : [];
  }

  /** Facts that no visitor should have to do without, such as whom to call in an emergency. */
  get urgent(): readonly string[] {
    return this.made ? urgentFacts(this.made) : [];
  }

  /** The facts that answers of a question of the template are made of. */
  factsFor(id: string): readonly string[] {
    return this.made ? askedFacts(this.made.base, id) : [];
  }

  /** What may stand in an answer in place of words. */
  get insertable() {
    return this.made ? insertableFacts(this.made) : [];
  }

  /** The organization's own answer. */
  ownAnswer({ section, id }: Pick<Question, 'section' | 'id'>): string | undefined {
    const { answer, answers } = wordsIn(this.overrides, this.lang).sections?.[section]?.entries?.[id] ?? {};
    return answer ?? answers?.[0]?.text;
  }

  /** The answer as it is shown now, in Markdown. */
  markdownOf(question: Pick<Question, 'section' | 'id'>): string {
    return this.ownAnswer(question) ?? (this.made ? shownMarkdown(this.made, question.id) : '');
  }

  /**
   * Changes the draft.
   *
   * @param label What undo calls it.
   * @param key Of a field: all that is typed in it until it is left is one step.
   */
  edit(label: string, change: (overrides: Overrides) => Overrides, key?: string): void {
    if (this.isReadOnly) return;
    this.#become(record(this.#history, { label, overrides: change(this.overrides), key }));
  }

  leaveField(): void {
    this.#history = leaveField(this.#history);
  }

  undo(): void {
    if (!this.isReadOnly) this.#become(undo(this.#history));
  }

  redo(): void {
    if (!this.isReadOnly) this.#become(redo(this.#history));
  }

  hide(question: Question): void {
    this.edit(t(question.isOwn ? 'undo.delete' : 'undo.hide'), (now) =>
      hideEntry(now, question, question.isOwn),
    );
  }

  unhide(question: Question): void {
    this.edit(t('undo.show'), (now) => showEntry(now, question));
  }

  /** Puts the questions of a section in an order. */
  order({ section }: Question, ids: readonly string[]): void {
    const { made } = this;
    if (!made) return;
    this.edit(t('undo.move'), (now) => orderEntries(now, section, naturalOrder(section, made), ids));
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
    this.#remake();
  }

  setSite(site: BuilderDraft['site']): void {
    this.site = site;
    this.#say('edit');
    this.#say('change');
  }

  /** The draft as it is to be kept. */
  asDraft(): BuilderDraft {
    const { id, overrides, step, site, notes } = this;
    return { id, updated: Date.now(), overrides, step, ...(site && { site }), ...notes.record };
  }

  setLanguages(tags: readonly string[]): void {
    if (this.isReadOnly) return;
    this.notes.setAside(this.overrides, tags);
    this.edit(t('undo.languages'), (now) => setLanguages(now, tags, this.notes.aside));
    if (!tags.includes(this.lang)) this.showLanguage(tags[0] ?? 'en');
  }

  /** What another tab has saved meanwhile, in a tab that may only look. */
  replace(draft: BuilderDraft): void {
    this.#history = startHistory(draft.overrides);
    this.site = draft.site;
    this.notes.read(draft);
    this.#remake();
  }

  /** The same draft in another of its languages. */
  makeIn(lang: string): Promise<Made> {
    return this.makeOf(this.overrides, lang);
  }

  /** Another FAQ of the same trade; over the original texts as they were once, where there are any. */
  makeOf(overrides: Overrides, lang: string, earlier?: Draft): Promise<Made> {
    return this.make({ ...overrides, template: this.template }, lang, earlier);
  }

  /** When the FAQ of the last change is made. */
  async settled(): Promise<void> {
    let making: Promise<void>;
    do {
      making = this.#making;
      await making;
    } while (making !== this.#making);
  }

  #become(history: History): void {
    if (history === this.#history) return;
    const { lang, languages } = this;
    const isOther = history.present !== this.overrides;
    this.#history = history;
    if (!isOther) return;
    if (!this.languages.includes(lang)) this.lang = this.languages[0] ?? 'en';
    else if (languages[0] === lang && languages.length === 1) this.lang = this.languages[0] ?? lang;
    this.#say('edit');
    this.#remake();
  }

  #remake(): void {
    const mine = ++this.#wanted;
    this.#say('change');
    this.#making = this.makeIn(this.lang).then(
      (made) => this.#take(mine, made, undefined),
      (error: unknown) => this.#take(mine, undefined, error),
    );
  }

  /** The newest draft wins, whatever takes longest. */
  #take(mine: number, made: Made | undefined, fault: unknown): void {
    if (mine !== this.#wanted) return;
    this.made = made ?? this.made;
    // What was typed before the texts were there is kept with them. Who but looks changes nothing.
    if (made && this.notes.remember(made) && this.#history.past.length) this.#say('edit');
    this.fault = fault;
    this.#say('change');
  }

  #say(name: 'change' | 'edit' | 'step'): void {
    this.dispatchEvent(new Event(name));
  }
}
