import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type Difference, differencesOf, markOfDifference } from '../draft/differences.ts';
import { type BuilderDraft, nameOf } from '../draft/draft.ts';
import { readable } from '../draft/items.ts';
import type { Made } from '../draft/made.ts';
import { changesSince } from '../draft/original-texts.ts';
import { originalOf } from '../draft/originals.ts';
import { inWordsOf, isOwnText, ownDifferences } from '../draft/own-differences.ts';
import { setBack } from '../draft/set-back.ts';
import { languageToggle } from '../sides/language-toggle.ts';
import { interfaceLang, t } from '../words.ts';
import { differenceView, nameOfDifference } from './difference-view.ts';
import { Step } from './step.ts';

/** What a draft says otherwise than the original texts, or than another copy of it: each to be kept, or set back. */
export class DiffersStep extends Step {
  static override properties = {
    ...Step.properties,
    against: { state: true },
    found: { state: true },
    changes: { state: true },
  };

  /** The draft that this one is compared with; empty for the original texts. */
  private against = '';
  private found: readonly Difference[] | undefined;
  /** What has changed in the original texts since somebody last looked at them; nothing where that is not known. */
  private changes: readonly Difference[] | undefined;
  #comparedMade: Made | undefined;
  #comparedWith: BuilderDraft | undefined;

  protected override willUpdate(): void {
    const { made } = this.session;
    const other = this.#other();
    if (!made || (made === this.#comparedMade && other === this.#comparedWith)) return;
    this.#comparedMade = made;
    this.#comparedWith = other;
    void this.#compare(made, other);
  }

  #other(): BuilderDraft | undefined {
    return this.session.notes.relatives.find(({ id }) => id === this.against);
  }

  async #compare(made: Made, other: BuilderDraft | undefined): Promise<void> {
    const { session } = this;
    const { overrides, lang } = made;
    const { text } = session.notes.earlier(made) ?? {};
    const plain = inWordsOf({}, overrides, lang);
    const original = await session.makeOf(plain, lang);
    const before = other ? await session.makeOf(inWordsOf(other.overrides, overrides, lang), lang) : original;
    const earlier = text && (await session.makeOf(plain, lang, text));
    // Somebody may have typed on meanwhile.
    if (made !== this.#comparedMade || other !== this.#comparedWith) return;
    this.found = ownDifferences(before, made, other?.overrides);
    this.changes = earlier ? differencesOf(earlier, original) : this.#changesSinceLink(made);
  }

  /** Of a draft from a link it is known which texts have changed, and of some what they were. */
  #changesSinceLink(made: Made): readonly Difference[] | undefined {
    const { outline, earlier = {} } = this.session.notes.earlier(made) ?? {};
    const { text } = originalOf(made);
    return outline && text && changesSince(outline, earlier, text, (one) => readable(one, made));
  }

  protected override render() {
    return html`${this.#languages()} ${this.#changedOriginals()} ${this.#choice()} ${this.#differences()}`;
  }

  #languages() {
    const { session } = this;
    return session.languages.length < 2
      ? nothing
      : html`<div class="b-field">${languageToggle(session)}</div>`;
  }

  #changedOriginals() {
    const { session, changes } = this;
    const { made, notes } = session;
    const earlier = notes.earlier(made);
    if (!made || !earlier) return nothing;
    const sides = { before: t('originals.before'), after: t('originals.now') };
    const isInPart = !earlier.text && earlier.outline !== undefined;
    const known = changes?.length ? 'originals.why' : 'originals.none';
    const said = earlier.text || isInPart ? known : 'originals.unknown';
    return html`<section class="b-card b-urgent" aria-labelledby="originals-heading">
      <h3 id="originals-heading">${t('originals.title')}</h3>
      <p class="b-guidance">${t(said)} ${isInPart && changes?.length ? t('originals.inPart') : nothing}</p>
      <ul class="b-differences">
        ${(changes ?? []).map(
          (one) => html`<li @focusin=${() => this.#look(one)}>
            ${differenceView(one, sides)}
            ${isOwnText(session.overrides, session.lang, one) ? html`<p class="b-said b-note">${t('originals.own')}</p>` : nothing}
          </li>`,
        )}
      </ul>
      <button type="button" class="b-button b-after" @click=${() => notes.lookAtOriginals(made)}>${t('originals.looked')}</button>
    </section>`;
  }

  #choice() {
    const { relatives } = this.session.notes;
    if (!relatives.length) return nothing;
    return html`<div class="b-field">
      <label class="b-label" for="compare-with">${t('differs.with')}</label>
      <select class="b-input" id="compare-with" @change=${(event: Event) => {
        this.against = (event.target as HTMLSelectElement).value;
      }}>
        <option value="">${t('differs.original')}</option>
        ${relatives.map(
          (draft) => html`<option value=${draft.id} ?selected=${draft.id === this.against}>
            ${nameOf(draft) || t('drafts.unnamed')} · ${dayOf(draft.updated)}
          </option>`,
        )}
      </select>
    </div>`;
  }

  #differences() {
    const { found, session } = this;
    if (!found) return nothing;
    if (!found.length) return html`<p class="b-lead" role="status">${t('differs.none')}</p>`;
    const { kept } = session.notes;
    const isKept = (one: Difference) => kept.includes(markOfDifference(one));
    const [open, done] = [found.filter((one) => !isKept(one)), found.filter(isKept)];
    return html`
      <p class="b-lead">${t(this.#other() ? 'differs.leadCopy' : 'differs.lead')}</p>
      <p class="b-said" role="status">${open.length ? t('differs.open', { n: inFigures(open.length) }) : t('differs.allKept')}</p>
      <ul class="b-rows b-after">
        ${repeat(open, markOfDifference, (one) => this.#row(one))}
      </ul>
      ${
        done.length
          ? html`<details class="b-more">
              <summary>${t('differs.kept', { n: inFigures(done.length) })}</summary>
              <ul class="b-rows">${repeat(done, markOfDifference, (one) => this.#row(one, true))}</ul>
            </details>`
          : nothing
      }
    `;
  }

  #row(one: Difference, isKept = false) {
    const { session } = this;
    const other = this.#other();
    const sides = {
      before: t(other ? 'differs.beforeCopy' : 'differs.before'),
      after: t('differs.after'),
    };
    const button = (text: string, onPress: () => void) =>
      html`<button type="button" class="b-quiet-button" aria-label="${text}: ${nameOfDifference(one)}" @click=${onPress}>${text}</button>`;
    const keep = () => session.notes.keep(markOfDifference(one), !isKept);
    return html`<li class="b-card ${isKept ? 'b-done' : ''}" @focusin=${() => this.#look(one)}>
      ${differenceView(one, sides)}
      <div class="b-row b-after">
        ${button(t(isKept ? 'differs.lookAgain' : 'differs.keep'), keep)}
        ${button(this.#back(one), () => this.#setBack(one))}
      </div>
    </li>`;
  }

  #setBack(one: Difference): void {
    const { session } = this;
    const other = this.#other();
    session.edit(t(other ? 'differs.setBackCopy' : 'undo.reset'), (now) =>
      setBack(now, session.lang, one, other?.overrides),
    );
  }

  #back({ kind }: Difference): string {
    if (this.#other()) return t('differs.setBackCopy');
    if (kind === 'added') return t('words.delete');
    return t(kind === 'removed' ? 'words.show' : 'differs.setBack');
  }

  /** The preview shows the answer that somebody looks at. */
  #look({ id, section }: Difference): void {
    if (section !== undefined) this.session.lookAt(id);
  }
}

const dayOf = (time: number): string =>
  new Intl.DateTimeFormat(interfaceLang(), { dateStyle: 'medium', timeStyle: 'short' }).format(time);
const inFigures = (count: number): string => new Intl.NumberFormat(interfaceLang()).format(count);
