import { inBrackets } from '../fill/in-brackets.ts';
import { leavesSite } from '../fill/leaves-site.ts';
import { asLabel, REVIEW_SEPARATOR, reviewParts } from '../fill/review-parts.ts';
import { videoPlayer } from '../fill/video-player.ts';
import type { Faq, FaqEntry } from '../model/faq.ts';
import { element, escapeText } from './html.ts';

/** The content below an answer in the element, as src/element/video.ts and src/element/view/review-line.ts make it. */
export const elementDetails = (entry: FaqEntry, faq: Faq, site?: string): string =>
  videoHtml(entry, faq, site) + reviewHtml(entry, faq);

/** Until hydration the link is followed. What will play in place opens no new tab then either: nothing may move. */
function videoHtml({ video }: FaqEntry, { messages }: Faq, site?: string): string {
  if (!video) return '';
  const { href, title } = video;
  const tab = !videoPlayer(href, site) && leavesSite(href, site) && messages.newTab;
  const label = messages.playVideo ? note(asLabel(messages.playVideo)) : '';
  const text = element('span', {}, label + escapeText(title) + (tab ? note(inBrackets(tab)) : ''));
  const link = { href, rel: 'noopener', target: tab ? '_blank' : undefined };
  return part('video', element('a', link, element('span', { class: 'play' }, '') + text));
}

function reviewHtml(entry: FaqEntry, { messages }: Faq): string {
  const parts = reviewParts(entry, messages).map(({ label, text, date }) =>
    element(
      'span',
      {},
      escapeText(label) +
        (date ? element('time', { datetime: date }, escapeText(text)) : element('bdi', {}, escapeText(text))),
    ),
  );
  return parts.length ? part('review', parts.join(REVIEW_SEPARATOR)) : '';
}

const part = (name: string, content: string) => element('div', { class: name, part: name }, content);
const note = (text: string) => element('span', { class: 'note' }, escapeText(text));
