import type { FilledPanel, Infographic } from '../../fill/fill-infographic.ts';

/** The infographic without the last thing that it can do without. */
export function withoutLast(
  infographic: Infographic,
): { readonly infographic: Infographic; readonly path: string; readonly text: string } | undefined {
  const { panels, lead } = infographic;
  const withPanels = (changed: readonly FilledPanel[], { id, title }: FilledPanel) => ({
    infographic: { ...infographic, panels: changed },
    path: `infographic.panels.${id}`,
    text: title,
  });
  const fact = panels.findLast(({ kind }) => kind === 'fact');
  if (fact)
    return withPanels(
      panels.filter((panel) => panel !== fact),
      fact,
    );
  const long = panels.findLast(({ kind, lines }) => kind !== 'alert' && lines.length > 1);
  if (long)
    return withPanels(
      panels.map((panel) => (panel === long ? { ...panel, lines: panel.lines.slice(0, -1) } : panel)),
      long,
    );
  if (lead) return { infographic: { ...infographic, lead: '' }, path: 'infographic.lead', text: lead };
  const said = panels.findLast(({ kind, lines }) => kind === 'step' && lines.length > 0);
  return (
    said &&
    withPanels(
      panels.map((panel) => (panel === said ? { ...panel, lines: [] } : panel)),
      said,
    )
  );
}
