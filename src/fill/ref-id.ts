import { type AnswerTree, partsOf, type TreeNode, treeElement } from '../model/answer-tree.ts';
import type { Faq } from '../model/faq.ts';
import { addRefId, readBookingLink } from './booking-link.ts';

/** Whether Bookings takes it for a RefID: letters, digits, `_` and `-` (learn.microsoft.com, Bookings). */
export const isRefId = (text: string): boolean => /^[\w-]+$/.test(text);

/**
 * An FAQ whose links to Microsoft Bookings say where the visitor came from: `refId` on actions, `<refId>-<id>` on links in an
 * entry or a notice. Bookings' export shows it beside each booking. Every other link, and every other byte, stays.
 *
 * @throws {RangeError} for what {@link isRefId} refuses.
 */
export function withRefId(faq: Faq, refId: string): Faq {
  const inside = (id: string) => `${refId}-${id.replace(/[^\w-]/g, '-')}`;
  const answered = <T extends { readonly id: string; readonly answer: AnswerTree }>(one: T): T => ({
    ...one,
    answer: one.answer.map((node) => marked(node, inside(one.id))),
  });
  return {
    ...faq,
    actions: faq.actions.map((action) => ({ ...action, href: markedHref(action.href, refId) })),
    notices: faq.notices.map(answered),
    sections: faq.sections.map((section) => ({ ...section, entries: section.entries.map(answered) })),
  };
}

/** A link with a RefID, if it leads to Microsoft Bookings. */
export function markedHref(href: string, refId: string): string {
  if (!/^https:/i.test(href)) return href;
  const link = readBookingLink(href);
  return 'kind' in link && link.kind !== 'other' ? addRefId(link.href, refId) : href;
}

function marked(node: TreeNode, refId: string): TreeNode {
  if (typeof node === 'string') return node;
  const { attributes, children } = partsOf(node);
  const { href } = attributes;
  const target = href === undefined ? {} : { href: markedHref(href, refId) };
  return treeElement(
    node[0],
    { ...attributes, ...target },
    children.map((child) => marked(child, refId)),
  );
}
