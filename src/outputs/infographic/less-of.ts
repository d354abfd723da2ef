import type { FilledPanel, Infographic } from '../../fill/fill-infographic.ts';

/** An infographic with a part less, and what that part was. */
export interface Shorter {
  readonly infographic: Infographic;
  readonly path: string;
  readonly text: string;
}

/**
 * The infographic without what it can do without best: of the steps if they are too much by themselves, else a fact. A text
 * that is much longer than all others goes first, so that it does not cost them.
 *
 * @param fits Whether there is room for it, set as small as can be.
 */
export function lessOf(
  infographic: Infographic,
  fits: (shorter: Infographic) => boolean,
): Shorter | undefined {
  const facts = infographic.panels.filter(({ kind }) => kind === 'fact');
  const steps = infographic.panels.filter(({ kind }) => kind === 'step');
  const others = infographic.panels.filter(({ kind }) => kind !== 'fact');
  if (!facts.length || !fits({ ...infographic, panels: others })) return withLessSaid(infographic, steps);
  const without = (fact: FilledPanel): Shorter => ({
    infographic: { ...infographic, panels: infographic.panels.filter((panel) => panel !== fact) },
    path: pathOf(fact),
    text: fact.title,
  });
  const longest = longestOf(facts);
  const isEnough = fits(without(longest).infographic);
  const last = facts.findLast((fact) => !isEnough || fits(without(fact).infographic)) ?? longest;
  return without(isEnough || !isMuchLonger(longest, facts) ? last : longest);
}

function withLessSaid(infographic: Infographic, steps: readonly FilledPanel[]): Shorter | undefined {
  const { panels, lead } = infographic;
  const cut = (step: FilledPanel): Shorter => {
    const changed = { ...step, lines: step.lines.slice(0, -1) };
    return {
      infographic: { ...infographic, panels: panels.map((one) => (one === step ? changed : one)) },
      path: pathOf(step),
      text: step.lines.at(-1)?.text ?? '',
    };
  };
  const said = steps.filter(({ lines }) => lines.length);
  if (!said.length && !lead) return undefined;
  const longest = said.length ? longestOf(said) : undefined;
  if (longest && isMuchLonger(longest, steps)) return cut(longest);
  const added = said.findLast(({ lines }) => lines.length > 1);
  if (added) return cut(added);
  if (lead) return { infographic: { ...infographic, lead: '' }, path: 'infographic.lead', text: lead };
  return longest && cut(longest);
}

const pathOf = ({ id }: FilledPanel): string => `infographic.panels.${id}`;

const lengthOf = ({ title, lines }: FilledPanel): number =>
  lines.reduce((sum, { text }) => sum + text.length, title.length);

/** The last of the longest. */
const longestOf = (panels: readonly FilledPanel[]): FilledPanel =>
  panels.reduce((longest, panel) => (lengthOf(panel) >= lengthOf(longest) ? panel : longest));

function isMuchLonger(panel: FilledPanel, panels: readonly FilledPanel[]): boolean {
  const lengths = panels.map(lengthOf).sort((a, b) => a - b);
  return lengthOf(panel) > 3 * (lengths[Math.floor(lengths.length / 2)] ?? 0);
}
