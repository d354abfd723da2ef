import { DeepLinks } from './deep-links.ts';
import type { FaqHost } from './host.ts';
import type { OpenEntries } from './open-entries.ts';
import { partChunk } from './part-chunk.ts';
import type { ReportProblem } from './problem-reports.ts';
import type { SearchPlace } from './search-place.ts';

/** What begins with the first render: what is prerendered is hydrated, and then, or at once, links to entries are followed. */
export function afterFirstRender(
  host: FaqHost,
  open: OpenEntries,
  search: SearchPlace,
  report: ReportProblem,
): void {
  const prerendered = host.shadowRoot?.querySelector('.prerendered');
  const followLinks = () => host.addController(new DeepLinks(host, open, search));
  if (prerendered) void hydrate(host, open, prerendered, followLinks, report);
  else followLinks();
}

async function hydrate(
  host: FaqHost,
  open: OpenEntries,
  prerendered: Element,
  done: () => void,
  report: ReportProblem,
): Promise<void> {
  // Without it what is prerendered stays: it works without a script.
  const chunk = await partChunk('hydration', report, () => import('./hydration.ts'));
  if (chunk) new chunk.Hydration(host, open, prerendered, done);
}
