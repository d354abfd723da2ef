import type { DocumentAnswer, Draft } from '../src/model/faq-document.ts';
import { namesIn, needsOf } from '../src/model/placeholders.ts';
import { cell, code, table } from './markdown.ts';
import { authoringTemplate } from './shipped-templates.ts';

/** What somebody who writes overrides has to know of each template, read off faq-templates/en. */
export async function templateTables(names: readonly string[]): Promise<string> {
  const sections = names.map(async (name) => sectionOf(name, await authoringTemplate(`en/${name}.json`)));
  return (await Promise.all(sections)).join('\n\n');
}

function sectionOf(name: string, { sections, variables, notices = [], actions = [] }: Draft): string {
  const questions = sections.flatMap(({ id: section, entries }) =>
    entries.map(({ id, question }) => [code(section), code(id), cell(question)]),
  );
  const facts = Object.entries(variables).map(([variable, { type, label = '', guidance }]) => [
    code(variable),
    type,
    cell([`${label}.`, guidance].filter(Boolean).join(' ')),
    usesOf(variable, { sections, notices, actions }).map(code).join(', '),
  ]);
  return [
    `## ${name}`,
    notices.length ? `Notices: ${notices.map(({ id }) => code(id)).join(', ')}.` : '',
    `Actions: ${actions.map(({ id }) => code(id)).join(', ')}.`,
    table(['section', 'entry', 'question'], questions),
    table(['variable', 'type', 'what to write', 'used in'], facts),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The ids of what says more once a variable has a value. */
function usesOf(
  variable: string,
  { sections, notices, actions }: Required<Pick<Draft, 'sections' | 'notices' | 'actions'>>,
): string[] {
  const asks = (answers: readonly DocumentAnswer[]) =>
    answers.some((answer) =>
      [answer, ...(answer.more ?? [])].some((part) => needsOf(part).includes(variable)),
    );
  const entries = sections.flatMap((section) => section.entries);
  const inVideo = entries.filter(({ video }) => video && namesIn(JSON.stringify(video)).includes(variable));
  const uses = [
    ...notices.filter(({ answers }) => asks(answers)),
    ...entries.filter(({ answers }) => asks(answers)),
    ...inVideo,
    ...actions.filter(({ href, label }) => namesIn(href + label).includes(variable)),
  ];
  return [...new Set(uses.map(({ id }) => id))];
}
