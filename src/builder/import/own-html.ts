import { type HtmlNode, treeOfHtml } from '../../compile/html-tree.ts';
import { readBookingLink } from '../../fill/booking-link.ts';
import type { Overrides } from '../../model/content-model.ts';
import { FORMAT } from '../../model/document-format.ts';
import type { FaqDocument } from '../../model/faq-document.ts';
import { differences } from './document-patches.ts';
import { attribute, first, hasClass, isElement, outermost, textOf, without } from './html-nodes.ts';
import type { LostParts } from './lost.ts';
import type { HtmlElement } from './parse-html.ts';
import { type LoadTemplate, nearestTemplate } from './shipped-bases.ts';

type Section = FaqDocument['sections'][number];
type Entry = Section['entries'][number];

const isEntry = (element: HtmlElement) =>
  element.tag === 'details' &&
  ((hasClass(element, 'faq-entry') && Boolean(attribute(element, 'id'))) ||
    attribute(element, 'data-entry') !== undefined);
/** What stands beside an answer, and is none of it. */
const isBeside = (element: HtmlElement) =>
  ['faq-note', 'faq-video', 'faq-review', 'note', 'video', 'review'].some((name) => hasClass(element, name));
/** A name in the static form, and in the prerendered element. */
const isPart = (name: string) => (element: HtmlElement) =>
  hasClass(element, `faq-${name}`) || attribute(element, 'part') === name;

/** The FAQ in a page that this project has made, as plain HTML or prerendered; nothing where there is none. */
export const ownFaq = (page: readonly HtmlNode[]): HtmlElement | undefined =>
  first(page, (element) => hasClass(element, 'faq') && first(element.children, isEntry) !== undefined);

/**
 * Changes that make what stands in our own HTML. Its values are filled in already: what a template says with a placeholder is
 * somebody's own text here. Questions that it leaves out because they lack a fact stay, since the fact may come.
 */
export async function ownHtmlOverrides(
  faq: HtmlElement,
  lost: LostParts,
  load?: LoadTemplate,
): Promise<Overrides> {
  const lang = attribute(faq, 'lang') ?? 'en';
  const entries = outermost([faq], isEntry);
  const ids = entries.map((entry) => attribute(entry, 'data-entry') ?? attribute(entry, 'id') ?? '');
  const idOf = (element: HtmlElement, prefix: string) => {
    const id = attribute(element, 'data-entry') ?? (attribute(element, 'id') ?? '').slice(prefix.length);
    return id.replace(/[^\w-]+/g, '-') || 'question';
  };
  const bases = await Promise.all(
    prefixesOf(ids, entries).map(async (prefix) => {
      const questions = entries.map((entry) => ({ id: idOf(entry, prefix), question: questionOf(entry) }));
      return { prefix, questions, base: await nearestTemplate(lang, questions, load) };
    }),
  );
  const { prefix, questions, base } = bases.reduce((best, one) =>
    one.base.likeness > best.base.likeness ? one : best,
  );
  const homes = new Map(
    base.document.sections.flatMap((one) => one.entries.map(({ id }) => [id, one.id] as const)),
  );

  const sections = outermost(faq.children, isPart('section')).map((element, at): Section => {
    const title = textOf(outermost([element], isPart('section-title')));
    const own = outermost([element], isEntry).map((entry): Entry => {
      const id = idOf(entry, prefix);
      const question = questionOf(entry);
      return { id, question, answers: [{ body: bodyOf(entry, prefix, question, lost) }] };
    });
    const known = own.map(({ id }) => homes.get(id)).find(Boolean);
    const byTitle = base.document.sections.find((section) => section.title === title)?.id;
    return { id: byTitle ?? known ?? `section-${at + 1}`, title: title || base.document.title, entries: own };
  });
  const shown = new Set(questions.map(({ id }) => id));
  const wanted: FaqDocument = {
    ...base.document,
    format: FORMAT,
    title: textOf(outermost(faq.children, isPart('title'))) || base.document.title,
    sections: withGaps(merged(sections), base.document.sections, shown),
  };
  const booking = attribute(
    first([faq], (element) => attribute(element, 'data-action') === 'book') ?? faq,
    'href',
  );
  const link = booking === undefined ? undefined : readBookingLink(booking);
  for (const notice of outermost(
    faq.children,
    (element) => hasClass(element, 'faq-notice') || attribute(element, 'part') === 'notice',
  ))
    if (textOf([notice])) lost.add('other', textOf([notice]).slice(0, 80));
  return {
    template: base.name,
    lang,
    ...(link && 'href' in link && { variables: { bookingUrl: link.href } }),
    ...differences(base.document, wanted),
  };
}

/** What ids may begin with: `faq-`, or a name of the site's choice, which may have a hyphen in it. */
function prefixesOf(ids: readonly string[], entries: readonly HtmlElement[]): readonly [string, ...string[]] {
  const [id = ''] = ids;
  if (entries.some((entry) => attribute(entry, 'data-entry') !== undefined)) return [''];
  if (ids.every((one) => one.startsWith('faq-'))) return ['faq-'];
  const prefixes = [...id.matchAll(/-/g)].map(({ index }) => id.slice(0, index + 1));
  return ['', ...prefixes.filter((prefix) => ids.every((one) => one.startsWith(prefix))).slice(0, 8)];
}

function questionOf(entry: HtmlElement): string {
  const summary = first(entry.children, ({ tag }) => tag === 'summary');
  return textOf(summary ? [summary] : []);
}

function bodyOf(
  entry: HtmlElement,
  prefix: string,
  question: string,
  lost: LostParts,
): Entry['answers'][number]['body'] {
  const content = entry.children.filter((node) => !(isElement(node) && node.tag === 'summary'));
  if (first(content, (element) => hasClass(element, 'faq-video') || hasClass(element, 'video')))
    lost.add('other', question);
  const nodes = without(content, isBeside).map((node) => asWritten(node, prefix));
  return treeOfHtml(nodes, (_, __, refusal) => {
    if (refusal) lost.add('link', question);
  });
}

/** Without what the output has added: a direction around each value, and the site's own beginning of links to entries. */
function asWritten(node: HtmlNode, prefix: string): HtmlNode {
  if (!isElement(node)) return node;
  const isValue =
    (node.tag === 'span' || node.tag === 'bdi') && (attribute(node, 'dir') ?? 'auto') === 'auto';
  const attributes = node.attributes
    .filter(([name]) => !(isValue && name === 'dir'))
    .map(([name, value]) => {
      const isOwn = name === 'href' && prefix && value.startsWith(`#${prefix}`);
      return [name, isOwn ? `#faq-${value.slice(1 + prefix.length)}` : value] as const;
    });
  const tag = isValue ? 'span' : node.tag;
  return { tag, attributes, children: node.children.map((child) => asWritten(child, prefix)) };
}

/** Sections of one id are one. */
function merged(sections: readonly Section[]): readonly Section[] {
  const byId = new Map<string, Section>();
  for (const section of sections) {
    const before = byId.get(section.id);
    byId.set(section.id, before ? { ...before, entries: [...before.entries, ...section.entries] } : section);
  }
  return [...byId.values()];
}

/** With the questions of the template that were not shown for lack of a fact, where they would stand. */
function withGaps(
  sections: readonly Section[],
  base: readonly Section[],
  shown: ReadonlySet<string>,
): readonly Section[] {
  const gapsOf = (section: Section | undefined) =>
    (section?.entries ?? []).filter((entry) => !shown.has(entry.id) && entry.answers.every(needsFacts));
  const ownIds = new Set(sections.map(({ id }) => id));
  const gone = base
    .filter((section) => !ownIds.has(section.id) && gapsOf(section).length)
    .map((section) => ({ ...section, entries: gapsOf(section) }));
  const wanted = sections.map((section) => {
    const known = base.find(({ id }) => id === section.id);
    return { ...section, entries: putIn(section.entries, gapsOf(known), known?.entries ?? []) };
  });
  return putIn(wanted, gone, base);
}

/** Puts items among others, each behind the one that it stands behind in an order that knows both. */
function putIn<T extends { readonly id: string }>(
  items: readonly T[],
  more: readonly T[],
  order: readonly { readonly id: string }[],
): readonly T[] {
  const ids = order.map(({ id }) => id);
  return more.reduce<readonly T[]>((all, item) => {
    const before = new Set(ids.slice(0, ids.indexOf(item.id)));
    const at = all.findLastIndex(({ id }) => before.has(id)) + 1;
    return [...all.slice(0, at), item, ...all.slice(at)];
  }, items);
}

const needsFacts = (answer: Entry['answers'][number]) =>
  /\{\{/.test(JSON.stringify(answer.body)) || Boolean(answer.needs?.length);
