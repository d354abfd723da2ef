import { html, nothing } from 'lit';
import { languages } from '../../load/shipped-templates.ts';
import { setTemplate } from '../draft/edits.ts';
import { fact } from '../fields/fact.ts';
import { nameOfLanguage } from '../language-names.ts';
import { interfaceLang, t, type WordKey } from '../words.ts';
import { Step } from './step.ts';

/** No question waits for the ways to reach somebody, yet an answer that says “contact us” is a dead end without them. */
const MORE_FACTS = ['phone', 'email', 'serviceName'];

/** Who somebody is: the trade decides the template, the rest is in every FAQ. */
export class AboutStep extends Step {
  protected override render() {
    const { session } = this;
    const { template, made } = session;
    const more = MORE_FACTS.filter((name) => made?.base.variables[name]);
    return html`
      <p class="b-lead">${t('about.lead')}</p>
      <fieldset class="b-group">
        <legend class="b-label">${t('about.trade')}</legend>
        <div class="b-choices">
          ${session.trades.map(
            (name) => html`<label class="b-choice">
              <input
                type="radio"
                name="trade"
                .checked=${name === template}
                @change=${() => session.edit(t('undo.trade'), (now) => setTemplate(now, name))}
              >
              <span><b>${t(`trade.${name}` as WordKey)}</b><small>${t(`trade.${name}.for` as WordKey)}</small></span>
            </label>`,
          )}
        </div>
      </fieldset>
      ${['organization', 'bookingUrl', ...more].map((name) => fact(session, name))}
      ${this.#languages()}
      ${this.#next()}
    `;
  }

  #languages() {
    const { session } = this;
    const chosen = session.languages;
    const others = languages.filter((tag) => !chosen.includes(tag));
    return html`<fieldset class="b-group">
      <legend class="b-label">${t('about.languages')}</legend>
      <ul class="b-rows">
        ${chosen.map(
          (tag, at) => html`<li class="b-row">
            <label class="b-grow">
              <span class="b-hidden">${t('about.language')}</span>
              <select class="b-input" @change=${(event: Event) =>
                session.setLanguages(
                  chosen.map((one, other) =>
                    other === at ? (event.target as HTMLSelectElement).value : one,
                  ),
                )}>
                ${[tag, ...others].map((one) => html`<option value=${one} ?selected=${one === tag}>${nameOfLanguage(one)}</option>`)}
              </select>
            </label>
            ${
              chosen.length > 1
                ? html`<button type="button" class="b-quiet-button" @click=${() =>
                    session.setLanguages(chosen.filter((one) => one !== tag))}>
                  ${t('about.removeLanguage', { language: nameOfLanguage(tag) })}
                </button>`
                : nothing
            }
          </li>`,
        )}
      </ul>
      ${
        others.length
          ? html`<button type="button" class="b-quiet-button" @click=${() => session.setLanguages([...chosen, others[0] ?? 'en'])}>
              ${t('about.addLanguage')}
            </button>`
          : nothing
      }
      ${chosen.length > 1 ? html`<p class="b-guidance">${t('about.severalLanguages')}</p>` : nothing}
      <p class="b-said b-note" role="status">${this.#aside()}</p>
    </fieldset>`;
  }

  /** Words in languages that the FAQ is not in any more. */
  #aside() {
    const { languages: chosen, notes } = this.session;
    const tags = Object.keys(notes.aside).filter((tag) => !chosen.includes(tag));
    if (!tags.length) return nothing;
    const names = new Intl.ListFormat(interfaceLang()).format(tags.map(nameOfLanguage));
    return t('about.aside', { languages: names });
  }

  #next() {
    const gaps = this.session.made?.faq.gaps.length ?? 0;
    return html`<button type="button" class="b-button" @click=${() => this.session.go(gaps ? 'missing' : 'look')}>
      ${gaps ? t('about.next') : t('about.nextLook')}
    </button>`;
  }
}
