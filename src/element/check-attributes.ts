import type { ReactiveController } from '@lit/reactive-element';
import { matchLanguage } from '../load/match-language.ts';
import { languages, templateNames } from '../load/shipped-templates.ts';
import { FaqError } from '../model/errors.ts';
import type { Faq } from '../model/faq.ts';
import { isTemplateName } from '../model/template-url.ts';
import { EXPAND, HEADING_LEVELS, nearestLang, words } from './faq-options.ts';

type Text = string | null | undefined;

/** What the check reads of the element, and whom it tells. */
export interface CheckedHost extends HTMLElement {
  readonly faq: Faq | undefined;
  readonly template: Text;
  readonly templates: Text;
  readonly expand: Text;
  readonly theme: Text;
  readonly headingLevel: Text | number;
  readonly open: Text;
  readonly sections: Text;
  readonly tell: (problem: FaqError, isFailure?: boolean) => void;
}

/**
 * Tells the developer of attributes that are not understood. The element has gone on without them: a visitor's
 * questions do not wait for this.
 */
export class CheckAttributes implements ReactiveController {
  constructor(private readonly host: CheckedHost) {}

  hostUpdated(): void {
    const { host } = this;
    const { faq } = host;
    if (!faq) return;
    this.#choice('expand', host.expand, EXPAND);
    this.#choice('theme', host.theme, ['auto', 'light', 'dark']);
    this.#choice('heading-level', host.headingLevel, HEADING_LEVELS);
    this.#source(host);
    const sections = faq.sections.map(({ id }) => id);
    const entries = faq.sections.flatMap((section) => section.entries.map(({ id }) => id));
    this.#ids('sections', host.sections, sections);
    this.#ids('open', host.open, ['first', 'all', ...entries]);
    for (const name of Object.keys(host.dataset)) {
      if (!faq.variables.includes(name))
        this.#tell('unknown-name', `variables.${name}`, name, ...faq.variables);
    }
  }

  #source({ template, templates }: CheckedHost): void {
    const wanted = nearestLang(this.host) || 'en';
    if (template && !isTemplateName(template)) return;
    if (!matchLanguage(wanted, languages)) this.#tell('bad-attribute', 'lang', wanted, 'en');
    // "general" first: it is what is used instead.
    const names = ['general', ...templateNames];
    if (!templates) this.#choice('template', template || undefined, [...new Set(names)]);
  }

  #choice(name: string, value: Text | number, values: readonly string[]): void {
    // A CMS leaves an attribute empty when its field is.
    if (!value || values.includes(String(value))) return;
    this.#tell('bad-attribute', name, String(value), values[0] ?? '', ...values);
  }

  #ids(name: string, value: Text, known: readonly string[]): void {
    for (const id of words(value))
      if (!known.includes(id)) this.#tell('bad-attribute', name, id, '', ...known);
  }

  #tell(code: FaqError['code'], path: string, ...what: string[]): void {
    this.host.tell(new FaqError(code, 'attribute', path, ...what));
  }
}
