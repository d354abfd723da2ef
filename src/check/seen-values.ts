import type { Faq } from '../model/faq.ts';
import type { DocumentAnswer, Draft } from '../model/faq-document.ts';
import { namesIn, needsOf, usedNames } from '../model/placeholders.ts';
import type { MadeFaq, Note } from './findings.ts';

/** What a clinic must say before anything else. */
export function missingFirst({ customized, faq }: MadeFaq): Note[] {
  const isAsked = customized.notices?.some(({ answers }) =>
    namesIn(JSON.stringify(answers)).includes('emergencyNumber'),
  );
  if (!isAsked || faq.values.has('emergencyNumber')) return [];
  const message =
    'is not set: the notice above all questions names no number to call in an emergency. Set it first, such as 112 or 999.';
  return [{ path: 'variables.emergencyNumber', message }];
}

/** Prices of nothing, which would be read as “costs €0”. */
export const zeroPrices = ({ customized, faq }: MadeFaq): Note[] =>
  Object.entries(customized.variables)
    .filter(
      ([name, { type, value }]) => type === 'money' && faq.values.has(name) && !/[1-9]/.test(`${value}`),
    )
    .map(([name]) => ({
      path: `variables.${name}`,
      message:
        'is 0, and the answer says that it costs that. Leave it out, and say in an answer of your own that it is free.',
    }));

/** Values that overrides give and no text that is shown has in it. */
export function unseenValues(json: unknown, { customized, faq }: MadeFaq): Note[] {
  const given = Object.keys(((json ?? {}) as { variables?: object }).variables ?? {});
  const shown = shownNames(customized, faq);
  return given
    .filter((name) => faq.values.has(name) && !shown.has(name))
    .map((name) => ({
      path: `variables.${name}`,
      message:
        'is set, but no text that visitors see uses it: an answer of your own may have replaced the one with it, or that answer needs another fact.',
    }));
}

/** The variables in what is shown: titles, links, and of every question the answer that fits. */
function shownNames(draft: Draft, { values, messages }: Faq): Set<string> {
  const fits = (answer: Parameters<typeof needsOf>[0]) => needsOf(answer).every((name) => values.has(name));
  const shownAnswers = (answers: readonly DocumentAnswer[]) => {
    const answer = answers.find(fits);
    return answer ? [{ ...answer, more: answer.more?.filter(fits) ?? [] }] : [];
  };
  const names = usedNames({
    ...draft,
    notices: draft.notices?.map((notice) => ({ ...notice, answers: shownAnswers(notice.answers) })) ?? [],
    sections: draft.sections.map((section) => ({
      ...section,
      entries: section.entries.map((entry) => ({ ...entry, answers: shownAnswers(entry.answers) })),
    })),
  });
  // Pages and handouts say whose they are.
  for (const name of ['organization', 'phone', 'email', ...namesIn(JSON.stringify(messages))])
    names.add(name);
  return names;
}
