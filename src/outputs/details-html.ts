import { inBrackets } from '../fill/in-brackets.ts';
import { leavesSite } from '../fill/leaves-site.ts';
import { asLabel, REVIEW_SEPARATOR, reviewParts } from '../fill/review-parts.ts';
import type { Faq, FaqEntry } from '../model/faq.ts';
import { element, escapeText } from './html.ts';
import { type InlineStyle, NO_STYLE } from './inline-style.ts';

/** The content below an answer without script: its video as a link, its owner, and when it was reviewed. */
export const detailsHtml = (entry: FaqEntry, faq: Faq, site?: string, style = NO_STYLE): string =>
  videoLink(entry, faq, style, site) + reviewHtml(entry, faq, style);

/** It opens a new tab when it leaves the site and can say so, as the link to book does. */
function videoLink({ video }: FaqEntry, { messages }: Faq, style: InlineStyle, site?: string): string {
  if (!video) return '';
  const tab = leavesSite(video.href, site) && messages.newTab;
  const link = { href: video.href, target: tab ? '_blank' : undefined, rel: 'noopener' };
  const said = escapeText(video.title) + (tab ? note(inBrackets(tab)) : '');
  return element(
    'p',
    { class: 'faq-video', style: style.ofTag('p') },
    element('a', link, playLabel(messages.playVideo) + said),
  );
}

/** The same on paper, where a link is its address. */
export const printedDetailsHtml = (entry: FaqEntry, faq: Faq): string =>
  printedVideo(entry) + reviewHtml(entry, faq);

function printedVideo({ video }: FaqEntry): string {
  if (!video) return '';
  const address = escapeText(video.href.replace(/^https?:\/\//i, ''));
  const link = element('a', { class: 'faq-address', href: video.href, dir: 'ltr' }, address);
  return element('p', { class: 'faq-video' }, `${escapeText(video.title)}: ${link}`);
}

function reviewHtml(entry: FaqEntry, { messages }: Faq, style = NO_STYLE): string {
  const parts = reviewParts(entry, messages).map(({ label, text }) =>
    element('span', {}, escapeText(label) + element('span', { dir: 'auto' }, escapeText(text))),
  );
  return parts.length
    ? element('p', { class: 'faq-review', style: style.of('review') }, parts.join(REVIEW_SEPARATOR))
    : '';
}

const note = (text: string) => element('span', { class: 'faq-note' }, escapeText(text));
const playLabel = (message?: string) => (message ? note(asLabel(message)) : '');
