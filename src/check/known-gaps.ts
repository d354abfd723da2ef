import { overridesShape } from '../model/content-model.ts';
import { FaqError } from '../model/errors.ts';
import type { Faq } from '../model/faq.ts';
import { nearestName } from '../model/nearest-name.ts';
import { read } from '../model/read-shape.ts';
import type { Findings, MadeFaq } from './findings.ts';

/** Why questions stay open, by id, as overrides say it. What is no reason has been reported where they were parsed. */
function reasonsIn(overrides: unknown): ReadonlyMap<string, string> {
  const { gaps } = Object(overrides) as { gaps?: unknown };
  return new Map(Object.entries(read(overridesShape.fields.gaps, gaps, 'gaps', () => {}) ?? {}));
}

/** An FAQ that knows which of its gaps are meant. */
export function withReasons(faq: Faq, overrides: unknown): Faq {
  const reasons = reasonsIn(overrides);
  if (!reasons.size) return faq;
  const gaps = faq.gaps.map((gap) => {
    const onPurpose = reasons.get(gap.id);
    return onPurpose === undefined ? gap : { ...gap, onPurpose };
  });
  return { ...faq, gaps };
}

/** Reasons for gaps that there are not: misspelt ids, and questions that have an answer by now. */
export function gapFindings(overrides: unknown, source: string, { faq, customized }: MadeFaq): Findings {
  const { notices = [], sections } = customized;
  const known = [...notices, ...sections.flatMap(({ entries }) => entries)].map(({ id }) => id);
  const open = new Set(faq.gaps.map(({ id }) => id));
  const findings: Findings = { problems: [], notes: [] };
  for (const id of reasonsIn(overrides).keys()) {
    const path = `gaps.${id}`;
    // One file may serve several templates: what is not in this one is no mistake, but a misspelt id is.
    const near = known.includes(id) ? undefined : nearestName(id, known);
    if (near)
      findings.problems.push(
        new FaqError('unknown-name', source, path, `no question has this id. Did you mean "${near}"?`),
      );
    else if (known.includes(id) && !open.has(id))
      findings.notes.push({ path, message: 'has an answer, and is shown. Remove this reason.' });
  }
  return findings;
}
