import { readFile } from 'node:fs/promises';
import { fillText, fillVariables } from '../../src/fill/fill-variables.ts';
import type { Template } from '../../src/model/content-model.ts';
import type { BenchFaq } from './contestants/load-faq.ts';
import { bookingUrl, generateTemplate } from './generate-faq.ts';

/** The size at which the FAQ is the general template that we ship, with nothing but a booking link. */
export const SHIPPED = 9;

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

const shippedTemplate = async () =>
  JSON.parse(await readFile('dist/faq-templates/en/general.json', 'utf8')) as Template;

/**
 * What the others load. It holds what ours shows, with the variables put in, which spares them that work.
 *
 * @throws when it has another number of questions than it should.
 */
export function plainFaq({ size, template }: FaqToShow): BenchFaq {
  const faq = fillVariables(template, { bookingUrl }, (code, path) => {
    throw new Error(`${path}: ${code}`);
  });
  const count = faq.sections.flatMap(({ entries }) => entries).length;
  if (count !== size) throw new Error(`The FAQ of ${size} questions has ${count}.`);
  const { label = '', href = '' } = faq.actions[0] ?? {};
  return {
    title: faq.title,
    booking: { label, href },
    sections: faq.sections.map(({ id, title, entries }) => ({
      id,
      title,
      entries: entries.map(({ id, question, answer }) => ({
        id,
        question,
        answer: fillText(answer, faq.values, 'href') ?? '',
      })),
    })),
  };
}
