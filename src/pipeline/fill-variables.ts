import type { Report } from '../errors.ts';
import type { Answer, Entry, Template } from './content-model.ts';
import type { Faq, FaqEntry, Gap } from './faq.ts';
import { type FilledValue, formatValue } from './format-value.ts';
import { needsOf, replaceNames } from './placeholders.ts';
import { safeHref } from './safe-href.ts';

const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)\b/i;

/**
 * A template with its variables put in: questions, titles and links are final, answers keep their placeholders,
 * each of which has a value. An entry that no answer fits becomes a gap; a value of the wrong kind is reported
 * and counts as not given.
 */
export function fillVariables(template: Template, report: Report): Omit<Faq, 'problems'> {
  const lang = knownLocale(template.lang, report);
  const values = readValues(template, lang, report);
  const asked = new Set<string>();
  const lacks = (part: Parameters<typeof needsOf>[0]) =>
    needsOf(part).filter((name) => asked.add(name) && !values.has(name));
  const fits = (part: Parameters<typeof needsOf>[0]) => !lacks(part).length;
  const fill = (text: string) => (fits({ text }) ? fillText(text, values) : undefined);
  const fillTitle = (text: string, path: string) => {
    const shown = fill(text);
    if (shown === undefined) report('wrong-value', path, 'missing', text);
    return shown ?? '';
  };
  const wholeText = ({ text, more = [] }: Answer) =>
    [text, ...more.filter(fits).map((paragraph) => paragraph.text)].join('\n\n');
  const gaps: Gap[] = [];

  const fillEntry = (section: string, { id, question, guidance, answers }: Entry): FaqEntry[] => {
    const shown = fill(question);
    const answer = answers.find(fits);
    if (shown && answer) return [{ id, question: shown, answer: wholeText(answer) }];
    gaps.push({ section, id, question, ...(guidance && { guidance }), missing: answers.map(lacks) });
    return [];
  };

  return {
    lang,
    dir: RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr',
    title: fillTitle(template.title, 'title'),
    sections: template.sections
      .map(({ id, title, entries }) => ({
        id,
        title: fillTitle(title, `sections.${id}.title`),
        entries: entries.flatMap((entry) => fillEntry(id, entry)),
      }))
      .filter(({ entries }) => entries.length),
    actions: (template.actions ?? []).flatMap(({ id, label, href }) => {
      const shown = fill(label);
      const target = fits({ text: href }) && fillHref(href, values);
      return shown && target ? [{ id, label: shown, href: target }] : [];
    }),
    messages: template.messages ?? {},
    values,
    asked,
    gaps,
  };
}

/** A text with its placeholders replaced by values as they are read. */
export const fillText = (text: string, values: Faq['values']): string =>
  replaceNames(text, (name) => values.get(name)?.text ?? '');

/** A link with its placeholders filled, when all of them are known and the result is safe to follow. */
export const fillHref = (href: string, values: Faq['values']): string | undefined =>
  needsOf({ text: href }).every((name) => values.has(name))
    ? safeHref(replaceNames(href, (name) => values.get(name)?.href ?? ''))
    : undefined;

/** The tag itself when `Intl` can read it, else English: a wrong tag must cost no more than its formats. */
function knownLocale(lang: string, report: Report): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    report('wrong-value', 'lang', 'lang', lang);
    return 'en';
  }
}

function readValues({ variables = {} }: Template, lang: string, report: Report): Map<string, FilledValue> {
  const values = new Map<string, FilledValue>();
  for (const [name, { type, default: value }] of Object.entries(variables)) {
    if (value === undefined) continue;
    const filled = formatValue(type, value, lang);
    const shown = () => JSON.stringify(value).slice(0, 200);
    if (typeof filled === 'object') values.set(name, filled);
    else if (filled) report('refused-link', `variables.${name}`, filled, shown());
    else report('wrong-value', `variables.${name}`, type, shown());
  }
  return values;
}
