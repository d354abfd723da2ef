import { allFindings } from '../../check/all-findings.ts';
import { remedy } from '../../check/sentences.ts';
import { type Made, OVERRIDES } from './made.ts';

/** Something to look at before the FAQ is published. */
export interface Finding {
  /** What it is about: a question, a fact by its label, else the path in the file. */
  readonly place: string;
  readonly sentence: string;
  /** The fact that it is about, by its name. */
  readonly fact?: string;
}

/** What `faq-embed check` says of the draft. Gaps have a step of their own. */
export function findingsOf(made: Made): readonly Finding[] {
  const { problems, notes } = allFindings(made.overrides, OVERRIDES, made, { isOverrides: true });
  const all = [
    ...problems.map((problem) => ({ path: problem.path, sentence: remedy(problem) })),
    ...notes.map(({ path, message }) => ({ path, sentence: message })),
  ];
  return all.map(({ path, sentence }) => {
    const [, fact] = FACT.exec(path) ?? [];
    return { place: placeOf(path, made), sentence, ...(fact && { fact }) };
  });
}

const FACT = /^variables\.(\w+)/;

function placeOf(path: string, { customized }: Made): string {
  const [, fact = ''] = FACT.exec(path) ?? [];
  const [, id = ''] = /(?:^|\.)entries\.([\w-]+)/.exec(path) ?? [];
  const entry = customized.sections.flatMap(({ entries }) => entries).find((one) => one.id === id);
  return customized.variables[fact]?.label ?? entry?.question ?? path;
}
