import { asLabel } from '../../fill/review-parts.ts';
import type { Faq, FaqAction, FaqEntry } from '../../model/faq.ts';
import { element, escapeText, heading } from '../html.ts';
import { mailAnswer } from './mail-answer.ts';
import { mailLink } from './mail-link.ts';
import { type MailStyle, mailStyle } from './mail-style.ts';

export interface MailOptions {
  /** Of the questions. */
  readonly headingLevel: number;
  /** The site's address: what links that are a path are relative to. Without it they are text. */
  readonly site?: string;
}

const TABLE = { role: 'presentation', cellpadding: '0', cellspacing: '0', border: '0' } as const;

/**
 * An FAQ for the day of an appointment as a part of an email: a table of one column with `style` attributes, for programs that
 * know little else. Without a picture, script, or style sheet; in the colours of the message that it is put into.
 */
export function joinEmail(faq: Faq, { headingLevel, site }: MailOptions): string {
  const style = mailStyle(faq);
  const answer = (tree: FaqEntry['answer']) => mailAnswer(tree, style, site);
  const rows = [
    ...faq.notices.map((notice) =>
      row(style.cell, nested('100%', { style: style.notice }, answer(notice.answer))),
    ),
    ...actionRows(faq.actions, style, site),
    ...faq.sections.flatMap(({ entries }) =>
      entries.map((entry) =>
        row(
          style.cell,
          `${heading(headingLevel, { style: style.heading }, escapeText(entry.question))}\n` +
            answer(entry.answer) +
            filmHtml(entry, faq, style, site),
        ),
      ),
    ),
  ];
  const { lang, dir } = faq;
  const box = { ...TABLE, lang, dir, width: '100%', style: 'width:100%;max-width:600px' };
  return element('table', box, `\n${rows.join('')}`);
}

const row = (style: string, content: string) => `${element('tr', {}, element('td', { style }, content))}\n`;

/** A box in a box: only a cell has padding, a border and a ground in Word. */
const nested = (width: string | undefined, cell: Readonly<Record<string, string>>, content: string): string =>
  element('table', { ...TABLE, width }, element('tr', {}, element('td', cell, content)));

/** One to a line; the one to join as a button. */
const actionRows = (actions: readonly FaqAction[], style: MailStyle, site: string | undefined): string[] =>
  actions.flatMap(({ label, href, isMain }) => {
    const target = mailLink(href, site);
    if (!target) return [];
    const text = escapeText(label);
    const button = { bgcolor: style.accent, style: style.button };
    return row(
      style.cell,
      isMain
        ? nested(undefined, button, element('a', { href: target, style: style.buttonLink }, text))
        : element('a', { href: target }, text),
    );
  });

function filmHtml(
  { video }: FaqEntry,
  { messages }: Faq,
  style: MailStyle,
  site: string | undefined,
): string {
  const href = video && mailLink(video.href, site);
  if (!href) return '';
  const link = element('a', { href }, escapeText(asLabel(messages.playVideo) + video.title));
  return `${element('p', { style: style.tags['p'] }, link)}\n`;
}
