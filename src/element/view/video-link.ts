import { asLabel } from '../../fill/review-parts.ts';
import type { Messages } from '../../model/content-model.ts';
import type { FaqEntry } from '../../model/faq.ts';
import { make, note } from './elements.ts';

/** A video as a link that looks like a player; src/element/video.ts makes it play in its place. */
export function videoLink(
  { href, title }: NonNullable<FaqEntry['video']>,
  { playVideo }: Messages,
): HTMLAnchorElement {
  const says = playVideo ? [note(asLabel(playVideo))] : [];
  const link = make('a', {}, make('span', { className: 'play' }), make('span', {}, ...says, title));
  // As it was written: the property would say it otherwise.
  link.setAttribute('href', href);
  // For paper, where a path leads nowhere.
  if (!/^https?:/i.test(href)) link.dataset.address = link.href;
  link.rel = 'noopener';
  return link;
}
