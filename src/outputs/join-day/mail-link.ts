import { type AnswerTree, partsOf } from '../../model/answer-tree.ts';
import type { Faq } from '../../model/faq.ts';

/**
 * Where a link leads from a message, which is on no site: a whole address as it is, a path as it is on the site, if that is
 * known. Nothing for a link within the FAQ: a message has no such place.
 */
export function mailLink(href: string, site: string | undefined): string | undefined {
  if (/^(https?|mailto|tel|sms):/i.test(href)) return href;
  if (href.startsWith('#') || site === undefined || !URL.canParse(href, site)) return undefined;
  return new URL(href, site).href;
}

/** The links of an FAQ that lead nowhere from a message because nobody has said where the site is. */
export function lostLinks({ actions, notices, sections }: Faq, site: string | undefined): string[] {
  const entries = sections.flatMap((section) => section.entries);
  const hrefs = [
    ...actions.map(({ href }) => href),
    ...[...notices, ...entries].flatMap(({ answer }) => linksIn(answer)),
    ...entries.flatMap(({ video }) => video?.href ?? []),
  ];
  return [...new Set(hrefs)].filter((href) => !href.startsWith('#') && !mailLink(href, site));
}

const linksIn = (tree: AnswerTree): string[] =>
  tree.flatMap((node) => {
    if (typeof node === 'string') return [];
    const { attributes, children } = partsOf(node);
    return [...(attributes.href ? [attributes.href] : []), ...linksIn(children)];
  });
