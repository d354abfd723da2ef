import type { ReactiveController } from 'lit';
import { languages, templateNames } from '../load/shipped-templates.ts';
import { FaqError } from '../model/errors.ts';
import type { Faq } from '../model/faq.ts';
import { matchLanguage } from '../model/match-language.ts';
import { isTemplateName } from '../model/template-url.ts';
import { BOOKING, EXPAND, FEEDBACK, HEADING_LEVELS, SEARCH, VIEW, words } from './faq-options.ts';
import type { FaqHost } from './host.ts';
import type { ReportProblem } from './problem-reports.ts';

/** Reports attributes that are not understood. The element has gone on without them. */
export class AttributeChecks implements ReactiveController {
  constructor(
    private readonly host: FaqHost,
    private readonly report: ReportProblem,
    /** The language that what is shown was asked for in. */
    private readonly lang: () => string,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const { host } = this;
    const { faq } = host;
    if (!faq) return;
    this.#choice('expand', host.expand, EXPAND);
    this.#choice('theme', host.theme, ['auto', 'light', 'dark']);
    this.#choice('search', host.search, SEARCH);
    this.#choice('view', host.view, VIEW);
    this.#choice('feedback', host.feedback, FEEDBACK);
    this.#choice('booking', host.booking, BOOKING);
    this.#choice('heading-level', host.headingLevel, HEADING_LEVELS);
    if (host.refId && /[^\w-]/.test(host.refId))
      this.#report('wrong-value', 'ref-id', 'refId', JSON.stringify(host.refId));
    this.#source(faq);
    const sections = faq.sections.map(({ id }) => id);
    this.#ids('sections', host.sections, sections);
    this.#ids('open', host.open, ['first', 'all'], () =>
      faq.sections.flatMap(({ entries }) => entries.map(({ id }) => id)),
    );
    for (const name of Object.keys(host.dataset)) {
      if (!faq.variables.includes(name))
        this.#report('unknown-name', `variables.${name}`, name, ...faq.variables);
    }
  }

  #source(faq: Faq): void {
    const { src, template, templates } = this.host;
    const isOwn = src || (template && !isTemplateName(template));
    // "general" first: it is what is used instead.
    const names = ['general', ...templateNames];
    if (!isOwn && !templates) this.#choice('template', template || undefined, [...new Set(names)]);
    const lang = this.lang();
    // A page that does not say its language has none that could be missed.
    const isMissed = lang && !matchLanguage(lang, [faq.lang]);
    const offered = words(this.host.languages);
    if (isMissed && (src || (offered.length && !matchLanguage(lang, offered))))
      this.#report('bad-attribute', 'lang', lang, faq.lang);
    else if (!isOwn) this.#shippedLanguage(lang || 'en', Boolean(isMissed && !templates));
  }

  #shippedLanguage(wanted: string, isMissed: boolean): void {
    const shipped = matchLanguage(wanted, languages);
    if (!shipped) this.#report('bad-attribute', 'lang', wanted, 'en');
    // An app shows what it has imported, for want of another.
    else if (__IN_PACKAGE__ && isMissed)
      void this.report(new FaqError('not-imported', 'template', '', shipped));
  }

  #choice(name: string, value: FaqHost['headingLevel'], values: readonly string[]): void {
    // A CMS leaves an attribute empty when its field is.
    if (!value || values.includes(String(value))) return;
    this.#report('bad-attribute', name, String(value), values[0] ?? '', ...values);
  }

  #ids(
    name: string,
    value: FaqHost['open'],
    known: readonly string[],
    more: () => readonly string[] = () => [],
  ): void {
    for (const id of words(value)) {
      if (known.includes(id)) continue;
      const all = [...known, ...more()];
      if (!all.includes(id)) this.#report('bad-attribute', name, id, '', ...all);
    }
  }

  #report(code: FaqError['code'], path: string, ...what: string[]): void {
    void this.report(new FaqError(code, 'attribute', path, ...what));
  }
}
