import type { Report } from '../model/errors.ts';
import type { Draft } from '../model/faq-document.ts';

/** Parts of an FAQ, by which it can be told where something belongs that stands elsewhere. */
interface KnownNames {
  readonly variables: readonly string[];
  /** Entry → its section. */
  readonly entries: ReadonlyMap<string, string>;
  readonly actions: readonly string[];
}

/**
 * A reporter that says where a misplaced part of overrides belongs, in place of “is not a known name”. People forget a level
 * of the file, or put a fact at its top.
 */
export function withAdvice(report: Report, base: Draft): Report {
  const known: KnownNames = {
    variables: Object.keys(base.variables),
    entries: new Map(base.sections.flatMap(({ id, entries }) => entries.map((entry) => [entry.id, id]))),
    actions: (base.actions ?? []).map(({ id }) => id),
  };
  return (code, path, ...what) => {
    const advice = code === 'unknown-name' ? belongs(path, known) : undefined;
    report(code, path, ...(advice ? [advice] : what));
  };
}

function belongs(path: string, { variables, entries, actions }: KnownNames): string | undefined {
  const steps = path.replace(/^languages\.[\w-]+\./, '').split('.');
  const [first = '', section = '', third = ''] = steps;
  if (steps.length === 1) {
    const home = entries.get(first);
    if (first === 'entries')
      return `belongs in a section: "sections": { "${[...entries.values()][0] ?? 'basics'}": { "entries": … } }.`;
    if (variables.includes(first)) return `is a variable: write it under "variables".`;
    if (home) return `is a question: write it under "sections", "${home}", "entries".`;
    if (actions.includes(first)) return `is an action: write it under "actions".`;
  }
  if (first === 'sections' && steps.length === 3 && section && third)
    return entries.get(third) === section || !/^(title|entries|before|after)$/.test(third)
      ? `belongs under "entries": "${section}": { "entries": { "${third}": … } }.`
      : undefined;
  if (first === 'sections' && steps.length === 5 && steps[4] === 'text')
    return 'is called "answer" here: { "answer": "…" }.';
  return undefined;
}
