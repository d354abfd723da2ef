import { bookingHref } from '../fill/answer-links.ts';
import type { Faq, FaqEntry, FaqSection } from '../model/faq.ts';
import { type ContactLine, contactLines } from './contact-lines.ts';
import { printedDetailsHtml } from './details-html.ts';
import css from './handout.css?inline';
import { element, escapeText, heading } from './html.ts';
import { noticesHtml } from './notice-html.ts';
import { qrCode } from './qr-code.ts';
import type { AnswerHtml } from './tree-html.ts';
import { organizationHtml, wholePage } from './whole-page.ts';

/** An FAQ for paper, one side or two: how to reach the organization, the booking link as a QR code, every answer. */
export function handoutHtml(faq: Faq, answer: AnswerHtml): string {
  const level = faq.title ? 2 : 1;
  const sections = faq.sections.map((section) =>
    sectionHtml(section, level, (entry) => answer(entry) + printedDetailsHtml(entry, faq)),
  );
  const answers = element('div', { class: 'faq-sections' }, sections.join(''));
  return wholePage(
    faq,
    css,
    element(
      'main',
      { class: 'faq' },
      noticesHtml(faq, answer) + headerHtml(faq) + (sections.length ? answers : ''),
    ),
  );
}

function headerHtml(faq: Faq): string {
  const lines = contactLines(faq);
  const name = organizationHtml(faq);
  const title = faq.title && heading(1, { class: 'faq-title' }, escapeText(faq.title));
  const contact = lines.length
    ? element('ul', { class: 'faq-contact', role: 'list' }, lines.map(lineHtml).join(''))
    : '';
  const qr = bookingCode(faq, lines) ?? '';
  const words = name + title + contact;
  return words || qr ? element('header', {}, element('div', {}, words) + qr) : '';
}

const lineHtml = ({ label, href, address }: ContactLine) =>
  element(
    'li',
    {},
    (label && `${element('span', { class: 'faq-label' }, escapeText(label))} `) +
      element('a', { href, dir: 'ltr' }, escapeText(address)),
  );

/** The code says what it is for, and to those who cannot see it where it leads. */
function bookingCode(faq: Faq, lines: readonly ContactLine[]): string | undefined {
  const booking = lines.find(({ href }) => href === bookingHref(faq));
  const code = booking && qrCode(booking.href, `${booking.label}: ${booking.address}`);
  return (
    code &&
    element('figure', {}, code + element('figcaption', { 'aria-hidden': 'true' }, escapeText(booking.label)))
  );
}

const sectionHtml = ({ title, entries }: FaqSection, level: number, answer: (entry: FaqEntry) => string) =>
  element(
    'section',
    {},
    (title && heading(level, { class: 'faq-section-title' }, escapeText(title))) +
      entries
        .map((entry) =>
          element(
            'div',
            { class: 'faq-entry' },
            heading(level + (title ? 1 : 0), { class: 'faq-question' }, escapeText(entry.question)) +
              element('div', { class: 'faq-answer' }, answer(entry)),
          ),
        )
        .join(''),
  );
