import type { Report } from '../model/errors.ts';
import type { Faq } from '../model/faq.ts';
import type { InfographicDraft, Panel, PanelText } from '../model/infographic.ts';
import { namesIn, replaceNames } from '../model/placeholders.ts';
import { fillHref } from './fill-text.ts';

/** A line of a panel, ready to be shown. */
export interface FilledLine {
  readonly text: string;
  /** Safe to follow. */
  readonly href?: string;
}

/** A panel of which everything is known. */
export interface FilledPanel extends Pick<Panel, 'id' | 'kind' | 'icon' | 'title'> {
  readonly lines: readonly FilledLine[];
}

/** What stands on an infographic. */
export interface Infographic extends Omit<InfographicDraft, 'panels'> {
  readonly panels: readonly FilledPanel[];
}

type Line = Pick<PanelText, 'needs' | 'text' | 'href'>;

/** An infographic with its variables put in. A panel of which nothing is known is left out. */
export function fillInfographic(draft: InfographicDraft, faq: Faq, report: Report): Infographic {
  const { values } = faq;
  const isKnown = ({ needs = [], text, href = '' }: Line) =>
    [...needs, ...namesIn(text), ...namesIn(href)].every((name) => values.has(name));
  const fill = (text: string) => filled(text, faq);

  const fillLine = ({ text, href }: Line, path: string): FilledLine => {
    const target =
      href &&
      fillHref(href, values, (written, reason) =>
        report('refused-link', path, reason, JSON.stringify(written)),
      );
    return { text: fill(text), ...(target && { href: target.replace(HIDDEN, encoded) }) };
  };

  const fillPanel = ({ id, kind, icon, title, texts }: Panel): FilledPanel[] => {
    const path = `infographic.panels.${id}`;
    const first = texts.find(isKnown);
    if (!first || !namesIn(title).every((name) => values.has(name))) return [];
    const lines = [first, ...(first.more ?? []).filter(isKnown)].map((line) => fillLine(line, path));
    return [{ id, kind, ...(icon && { icon }), title: fill(title), lines }];
  };

  const line = (text: string, path: string): string => {
    if (namesIn(text).every((name) => values.has(name))) return fill(text);
    report('wrong-value', path, 'missing', text);
    return '';
  };

  return {
    ...(draft.icon && { icon: draft.icon }),
    title: line(draft.title, 'infographic.title'),
    lead: line(draft.lead, 'infographic.lead'),
    words: {
      facts: line(draft.words.facts, 'infographic.words.facts'),
      scan: line(draft.words.scan, 'infographic.words.scan'),
      contact: line(draft.words.contact, 'infographic.words.contact'),
    },
    panels: draft.panels.flatMap(fillPanel),
  };
}

/** A letter that is read from right to left, or a mark that says so. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;
/** From the left, from the right, and as its first letter says. */
const ISOLATES = { ltr: '\u2066', rtl: '\u2067', auto: '\u2068' } as const;
const CONTROLS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Marks that turn a line around until another ends it, which may be in another line. No text needs them. */
const OVERRIDES = /[\u202a-\u202e]/g;

/** What nobody sees in an address, which would turn it around or break it. */
const HIDDEN = /[\s\p{C}]/gu;
const encoded = (sign: string): string => (/\p{Cs}/u.test(sign) ? '' : encodeURIComponent(sign));

/** A value without marks of its own, lest it turn the rest of the line. */
export const withoutMarks = (value: string): string => value.replace(CONTROLS, '');

/**
 * A text with its values. Where directions could mix, each is isolated by the signs that Unicode has for that: the forms
 * have no element in common that does it.
 */
function filled(text: string, { values, dir }: Faq): string {
  return replaceNames(text.replace(OVERRIDES, ''), (name) => {
    const value = values.get(name);
    const shown = withoutMarks(value?.text ?? '');
    if (dir === 'ltr' && !RIGHT_TO_LEFT.test(shown)) return shown;
    return `${ISOLATES[value?.dir ?? 'auto']}${shown}\u2069`;
  });
}
