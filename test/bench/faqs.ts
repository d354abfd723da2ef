import { readFile } from 'node:fs/promises';
import { publish, withOverrides } from '../../src/compile/compile.ts';
import { toolsFor } from '../../src/compile/compile-on-node.ts';
import { draftOfTemplate } from '../../src/compile/draft-of-template.ts';
import { readMarkdown } from '../../src/compile/markdown-on-node.ts';
import { parseTemplate } from '../../src/compile/parse-template.ts';
import { fillDocument } from '../../src/fill/fill-document.ts';
import { fillText } from '../../src/fill/fill-text.ts';
import type { Template } from '../../src/model/content-model.ts';
import type { DraftEntry, FaqDocument } from '../../src/model/faq-document.ts';
import { needsOf } from '../../src/model/placeholders.ts';
import type { BenchFaq } from './contestants/load-faq.ts';
import { bookingUrl, generateTemplate } from './generate-faq.ts';
import { SHIPPED } from './options.ts';

/** An FAQ that all contestants show. */
export interface FaqToShow {
  /** Names its pages and files. */
  readonly id: string;
  readonly size: number;
  readonly template: Template;
  /** Whether the template is the shipped one: ours asks for it by name, not by an address. */
  readonly isShipped: boolean;
}

export async function faqOfSize(size: number): Promise<FaqToShow> {
  const isShipped = size === SHIPPED;
  const template = isShipped ? await shippedTemplate() : generateTemplate(size);
  return { id: String(size), size, template, isShipped };
}

/** An FAQ with answers that try to run code. */
export const hostileFaq = (): FaqToShow => ({
  id: 'hostile',
  size: SHIPPED,
  template: generateTemplate(SHIPPED, { hostile: true }),
  isShipped: false,
});

const fail = (code: string, path: string): never => {
  throw new Error(`${path}: ${code}`);
};

async function shippedTemplate(): Promise<Template> {
  const json: unknown = JSON.parse(await readFile('faq-templates/en/general.json', 'utf8'));
  return parseTemplate(json, 'general', fail) as Template;
}

/** What ours shows by `src`: the FAQ compiled, the booking link in it. */
export async function documentOf({ template }: FaqToShow): Promise<FaqDocument> {
  const overrides = { json: { variables: { bookingUrl } }, source: 'overrides' };
  const draft = draftOfTemplate(template, readMarkdown, fail);
  const tools = toolsFor(async () => undefined);
  return publish(await withOverrides(draft, overrides, 'en', tools, fail));
}

/** The entry of the shipped template whose answer overrides write once more, word for word: it needs Markdown. */
const REWRITTEN = 'how-it-goes';

/**
 * An organization's overrides that come to the same FAQ as the shipped template: the booking link and, if wanted, an answer
 * of its own with a list in it, for which Markdown has to be loaded.
 */
export function overridesOf({ template }: FaqToShow, hasAnswer: boolean): object {
  const facts = { template: 'general', variables: { bookingUrl } };
  if (!hasAnswer) return facts;
  const section = template.sections.find(({ entries }) => entries.some(({ id }) => id === REWRITTEN));
  const answer = section?.entries.find(({ id }) => id === REWRITTEN)?.answers.at(-1)?.text;
  if (!section || !answer) throw new Error(`The shipped template has no answer "${REWRITTEN}".`);
  return { ...facts, sections: { [section.id]: { entries: { [REWRITTEN]: { answer } } } } };
}

/**
 * What the others load: Markdown. It holds what ours shows, with the variables put in, which spares them that work.
 *
 * @throws when it has another number of questions than it should.
 */
export function plainFaq({ size, template }: FaqToShow): BenchFaq {
  // Markdown as one text, as it is written.
  const draft = draftOfTemplate(template, (text) => [text], fail);
  const faq = fillDocument(draft, { bookingUrl }, fail);
  const count = faq.sections.flatMap(({ entries }) => entries).length;
  if (count !== size) throw new Error(`The FAQ of ${size} questions has ${count}.`);
  const { label = '', href = '' } = faq.actions[0] ?? {};
  const isKnown = (part: Parameters<typeof needsOf>[0]) =>
    needsOf(part).every((name) => faq.values.has(name));
  // A value in a link is encoded, one in a text is not.
  const filledMarkdown = (text: string) => {
    const linked = text.replace(/\]\([^()]*\)/g, (link) => fillText(link, faq.values, 'href') ?? '');
    return fillText(linked, faq.values) ?? '';
  };
  const written = new Map(draft.sections.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry])));
  const markdownOf = ({ answers }: Pick<DraftEntry, 'answers'>) => {
    const answer = answers.find(isKnown);
    const parts = answer ? [answer, ...(answer.more ?? []).filter(isKnown)] : [];
    return parts.map(({ body }) => filledMarkdown(String(body[0]))).join('\n\n');
  };
  return {
    title: faq.title,
    booking: { label, href },
    sections: faq.sections.map(({ id, title, entries }) => ({
      id,
      title,
      entries: entries.map((entry) => ({
        id: entry.id,
        question: entry.question,
        answer: markdownOf(written.get(entry.id) ?? { answers: [] }),
      })),
    })),
  };
}
