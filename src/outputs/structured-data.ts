import { videoPlayer } from '../fill/video-player.ts';
import type { Faq, FaqEntry } from '../model/faq.ts';
import { element } from './html.ts';
import { type OutputOptions, shownSections } from './output-options.ts';
import type { AnswerHtml } from './tree-html.ts';

/**
 * The entries that are shown as schema.org's FAQPage, for search engines and other programs; nothing when there are none.
 * Put it on the page that shows them, once: a page has one FAQPage, and a frame none.
 */
export function structuredData(faq: Faq, answer: AnswerHtml, options: OutputOptions): string {
  const entries = shownSections(faq, options).flatMap((section) => section.entries);
  if (!entries.length) return '';
  const page = {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: faq.lang,
    ...(faq.title && { name: faq.title }),
    mainEntity: entries.map((entry) => question(entry, answer(entry).trim())),
  };
  // What ends a script, or begins a comment in one, begins with `<`.
  const json = JSON.stringify(page).replaceAll('<', '\\u003c');
  return element('script', { type: 'application/ld+json' }, json);
}

/** https://schema.org/Question: a creative work, as its answer and its video are. */
function question(entry: FaqEntry, text: string): object {
  const { question: name, video, reviewed, owner } = entry;
  return {
    '@type': 'Question',
    name,
    ...(reviewed && { dateModified: reviewed.date }),
    ...(owner && { maintainer: { '@type': 'Organization', name: owner } }),
    ...(video && { video: videoObject(video) }),
    acceptedAnswer: { '@type': 'Answer', text },
  };
}

function videoObject({ href, title }: NonNullable<FaqEntry['video']>): object {
  const player = videoPlayer(href);
  const address =
    player?.kind === 'frame'
      ? { embedUrl: player.src }
      : player?.kind === 'file'
        ? { contentUrl: href }
        : { url: href };
  return { '@type': 'VideoObject', name: title, ...address };
}
