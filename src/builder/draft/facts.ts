import type { VariableType } from '../../model/content-model.ts';
import type { Draft, DraftNotice } from '../../model/faq-document.ts';
import { needsOf } from '../../model/placeholders.ts';
import { treeMarkdown } from '../import/tree-markdown.ts';
import type { ItemPlace } from './lists.ts';
import type { Made } from './made.ts';

/** Before everything else: a notice that tells people whom to call must have a number. */
const URGENT = ['emergencyNumber', 'crisisPhone'];

export const urgentFacts = ({ base }: Pick<Made, 'base'>): readonly string[] =>
  URGENT.filter((name) => base.variables[name]);

/** Every fact that some answer of a question asks for, in the order in which the answers do; urgent ones have a place of their own. */
export function askedFacts({ sections }: Draft, id: string): readonly string[] {
  const entry = sections.flatMap(({ entries }) => entries).find((one) => one.id === id);
  const names = (entry?.answers ?? []).flatMap((answer) => [
    ...needsOf(answer),
    ...(answer.more ?? []).flatMap(needsOf),
  ]);
  return [...new Set(names)].filter((name) => !['organization', 'bookingUrl', ...URGENT].includes(name));
}

/** Of those the ones that would answer a question that nothing answers yet, each by itself. */
export function enoughFacts({ base, faq }: Pick<Made, 'base' | 'faq'>, id: string): readonly string[] {
  const entry = base.sections.flatMap(({ entries }) => entries).find((one) => one.id === id);
  const lacking = (entry?.answers ?? []).map((answer) => [
    ...new Set(needsOf(answer).filter((name) => !faq.values.has(name))),
  ]);
  const alone = new Set(lacking.flatMap((names) => (names.length === 1 ? names : [])));
  return askedFacts(base, id).filter((name) => alone.has(name));
}

/** A fact that can stand in an answer. */
export interface InsertableFact {
  readonly name: string;
  readonly label: string;
  /** What visitors read, once it is known. */
  readonly text?: string;
  /** Where a link to it leads. */
  readonly href?: string;
}

/** What stands before a fact in a link to it. */
const SCHEMES: Readonly<Partial<Record<VariableType, string>>> = {
  url: '',
  booking: '',
  email: 'mailto:',
  tel: 'tel:',
};

export const insertableFacts = ({
  customized,
  faq,
}: Pick<Made, 'customized' | 'faq'>): readonly InsertableFact[] =>
  Object.entries(customized.variables).map(([name, { label = name, type }]) => {
    const text = faq.values.get(name)?.text;
    const scheme = SCHEMES[type];
    return {
      name,
      label,
      ...(text && { text }),
      ...(scheme !== undefined && { href: `${scheme}{{${name}}}` }),
    };
  });

/** The answer that visitors see, or the first one that they could, in Markdown. */
export function shownMarkdown(
  { customized, faq }: Pick<Made, 'customized' | 'faq'>,
  place: ItemPlace,
): string {
  const { list, id } = place;
  const all: readonly DraftNotice[] =
    list === 'notices' ? (customized.notices ?? []) : customized.sections.flatMap(({ entries }) => entries);
  const entry = all.find((one) => one.id === id);
  const has = (name: string) => faq.values.has(name);
  const answer = entry?.answers.find((one) => needsOf(one).every(has)) ?? entry?.answers[0];
  if (!answer) return '';
  const more = (answer.more ?? []).filter((one) => needsOf(one).every(has));
  return treeMarkdown([...answer.body, ...more.flatMap(({ body }) => body)]);
}
