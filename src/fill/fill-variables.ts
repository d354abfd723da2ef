import type { Answer, Entry, Notice, Template } from '../model/content-model.ts';
import type { Report } from '../model/errors.ts';
import type { Faq, FaqEntry, Gap } from '../model/faq.ts';
import { needsOf, replaceNames } from '../model/placeholders.ts';
import { directionOf } from './direction-of.ts';
import { type FilledValue, formatValue, readValue } from './format-value.ts';
import { safeHref } from './safe-href.ts';

/** Variables that the page gives, by name, as `dataset` has them. */
export type Data = Readonly<Record<string, string | undefined>>;

/**
 * A template with its variables put in: questions, titles and links are final, answers keep their placeholders,
 * each of which has a value. An entry that no answer fits becomes a gap; a value of the wrong kind is reported
 * and counts as not given.
 */
export function fillVariables(
  template: Template,
  data: Data,
  report: Report,
  reportData = report,
): Omit<Faq, 'problems'> {
  const { lang } = template;
  const values = readValues(template, data, report, reportData);
  const lacks = (part: Parameters<typeof needsOf>[0]) =>
    [...new Set(needsOf(part))].filter((name) => !values.has(name));
  const fits = (part: Parameters<typeof needsOf>[0]) => needsOf(part).every((name) => values.has(name));
  const fillTitle = (text: string, path: string) => {
    const shown = fillText(text, values);
    if (shown === undefined) report('wrong-value', path, 'missing', text);
    return shown ?? '';
  };
  const wholeText = ({ text, more = [] }: Answer) =>
    [text, ...more.filter(fits).map((paragraph) => paragraph.text)].join('\n\n');
  const gaps: Gap[] = [];

  /** The answer that is shown; without one it is a gap. A notice is in no section, and has no question. */
  const fillAnswer = ({ id, guidance, answers }: Notice, section = '', question = ''): string | undefined => {
    const answer = answers.find(fits);
    if (answer && fits({ text: question })) return wholeText(answer);
    const lacking = (candidate: Answer) => lacks({ needs: needsOf(candidate), text: question });
    gaps.push({ section, id, question, ...(guidance && { guidance }), missing: answers.map(lacking) });
    return undefined;
  };

  /** What stands beside an answer, as far as its variables are known. */
  const fillDetails = ({ video, reviewed, owner }: Entry): Partial<FaqEntry> => {
    const title = video && fillText(video.title, values);
    const href = video && fillHref(video.href, values);
    const day = reviewed && formatValue('date', reviewed, lang);
    const shownOwner = owner && fillText(owner, values);
    return {
      ...(title && href && { video: { href, title } }),
      ...(reviewed && typeof day === 'object' && { reviewed: { date: reviewed, text: day.text } }),
      ...(shownOwner && { owner: shownOwner }),
    };
  };

  const fillEntry = (section: string, entry: Entry): FaqEntry[] => {
    const answer = fillAnswer(entry, section, entry.question);
    const question = fillText(entry.question, values);
    // In an outline (tools/outline.ts) answers have no text.
    return answer !== undefined && question
      ? [{ id: entry.id, question, answer, ...fillDetails(entry) }]
      : [];
  };

  return {
    lang,
    dir: directionOf(lang),
    title: fillTitle(template.title, 'title'),
    notices: (template.notices ?? []).flatMap((notice) => {
      const text = fillAnswer(notice);
      return text ? [{ id: notice.id, text }] : [];
    }),
    sections: template.sections
      .map(({ id, title, entries }) => ({
        id,
        title: fillTitle(title, `sections.${id}.title`),
        entries: entries.flatMap((entry) => fillEntry(id, entry)),
      }))
      .filter(({ entries }) => entries.length),
    actions: template.actions.flatMap((action) => {
      const label = fillText(action.label, values);
      const href = fillHref(action.href, values);
      return label && href ? [{ id: action.id, label, href }] : [];
    }),
    messages: template.messages,
    variables: Object.keys(template.variables),
    values,
    gaps,
  };
}

/** A text with its placeholders replaced by values, as they are read or as they stand in links; nothing if one lacks. */
export function fillText(
  text: string,
  values: Faq['values'],
  as: 'text' | 'href' = 'text',
): string | undefined {
  let lacks = false;
  const filled = replaceNames(text, (name) => {
    const value = values.get(name);
    lacks ||= !value;
    return value?.[as] ?? '';
  });
  return lacks ? undefined : filled;
}

/** A link with its placeholders filled, when all of them are known and the result is safe to follow. */
export function fillHref(href: string, values: Faq['values']): string | undefined {
  const filled = fillText(href, values, 'href');
  return filled && safeHref(filled);
}

/** A page's value wins over the template's; an empty one counts as not given: a CMS writes it for an empty field. */
function readValues(
  { lang, variables }: Template,
  data: Data,
  report: Report,
  reportData: Report,
): Map<string, FilledValue> {
  const values = new Map<string, FilledValue>();
  const known = new Map(Object.entries(variables));
  const given = new Map(Object.entries(data));
  for (const name of new Set([...known.keys(), ...given.keys()])) {
    const { type = 'text', default: preset } = known.get(name) ?? {};
    const own = given.get(name)?.trim();
    const value = own || preset;
    const filled = value !== undefined && readValue(name, type, value, lang, own ? reportData : report);
    if (filled) values.set(name, filled);
  }
  return values;
}
