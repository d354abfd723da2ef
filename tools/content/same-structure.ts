import { namesIn } from '../../src/model/placeholders.ts';
import type { ContentTemplate, Found, Rule } from './content-template.ts';
import { childrenOf, isObject, kindOf, targetsIn, variableAt } from './texts.ts';

/** Paths whose values may differ from language to language. */
const FREE = /^(lang|lineage|\$\w+)$|\.reviewed$/;

/** Lists and records of things that are shown in an order. */
const ORDERED = /(^|\.)(sections|entries|actions|notices|panels)$/;

/** What has to be the same in every language at one path. */
interface Fact {
  readonly reads: string;
  /** Ids in their order, where that matters. */
  readonly order?: readonly string[];
}

/**
 * Every file has what the English one has, path by path: ids, sections and their order, variables, needs, paragraphs that
 * follow, links, placeholders. The words are its own.
 */
export const sameStructure: Rule = (template) => differences(template);

function differences(template: ContentTemplate): Found[] {
  const { english, isVariant, base } = template;
  if (!english) return [];
  if (!isVariant) {
    const found = compare(template.json, english.json, template);
    if (found.length || (base && differences(base).length)) return found;
  }
  return template.flat && english.flat ? compare(template.flat, english.flat, template) : [];
}

function compare(own: unknown, english: unknown, template: ContentTemplate): Found[] {
  const [mine, theirs] = [factsOf(own, template), factsOf(english, template)];
  const isTopmost = (path: string, other: ReadonlyMap<string, Fact>) =>
    !other.has(path) && !parents(path).some((parent) => !other.has(parent));
  const missing = [...theirs.keys()].filter((path) => isTopmost(path, mine));
  const extra = [...mine.keys()].filter((path) => isTopmost(path, theirs));
  return [
    ...missing.map((path) => ({ path, message: 'is missing; the English file has it. Add it.' })),
    ...extra.map((path) => ({ path, message: 'is not in the English file. Take it out, or add it there.' })),
    ...[...theirs].flatMap(([path, fact]) => {
      const message = mine.has(path) && difference(mine.get(path) as Fact, fact);
      return message ? [{ path, message }] : [];
    }),
  ];
}

function difference(mine: Fact, theirs: Fact): string | undefined {
  if (mine.reads !== theirs.reads)
    return `has ${mine.reads || 'nothing'} where the English file has ${theirs.reads || 'nothing'}. Use the same.`;
  if (!mine.order || !theirs.order) return undefined;
  const common = (a: readonly string[], b: readonly string[]) => a.filter((id) => b.includes(id)).join(', ');
  const [order, wanted] = [common(mine.order, theirs.order), common(theirs.order, mine.order)];
  return order === wanted
    ? undefined
    : `is in the order ${order}; in the English file it is ${wanted}. Use the same.`;
}

/** The paths above a path. */
function parents(path: string): string[] {
  const steps = [...path.matchAll(/\.|\[/g)].map(({ index }) => path.slice(0, index));
  return steps.filter(Boolean);
}

function factsOf(json: unknown, template: ContentTemplate): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  const visit = (path: string, value: unknown) => {
    if (FREE.test(path)) return;
    if (path) facts.set(path, factOf(path, value, template));
    if (isWordsAt(path, template)) return;
    for (const child of childrenOf(value, path)) visit(child.path, child.value);
  };
  visit('', json);
  return facts;
}

/** A default that is text or a list is words of the language, be they one or several; so is what is suggested. */
const isWordsAt = (path: string, { variables, english }: ContentTemplate) => {
  if (/^variables\.\w+\.suggestions$/.test(path)) return true;
  if (!/^variables\.\w+\.(default|value)$/.test(path)) return false;
  const name = variableAt(path);
  const { type } = variables.get(name) ?? english?.variables.get(name) ?? { type: 'text' };
  return type === 'text' || type === 'list';
};

function factOf(path: string, value: unknown, template: ContentTemplate): Fact {
  if (isWordsAt(path, template)) return { reads: 'words' };
  if (typeof value === 'object' && value !== null) {
    const ids = Array.isArray(value)
      ? value.map((item) => String(isObject(item) ? item.id : ''))
      : Object.keys(value);
    return {
      reads: Array.isArray(value) ? 'a list' : 'an object',
      ...(ORDERED.test(path) && { order: ids }),
    };
  }
  const kind = kindOf(path);
  if (typeof value !== 'string' || !kind || kind === 'value') return { reads: JSON.stringify(value) };
  const marks = [...namesIn(value).map((name) => `{{${name}}}`), ...targetsIn(value).map((to) => `(${to})`)];
  return { reads: [...new Set(marks)].sort().join(' ') };
}
