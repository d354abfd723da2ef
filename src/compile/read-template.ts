import type { Load } from '../load/prepare-faq.ts';
import type { Template } from '../model/content-model.ts';
import { FaqError, type Report } from '../model/errors.ts';
import { templateUrl } from '../model/template-url.ts';
import { overlay } from './overlay.ts';
import { parseTemplate } from './parse-template.ts';

/**
 * A template's JSON with all that it extends under it. `extends` names a file beside it (`general`) or is a URL that
 * is relative to it.
 *
 * @throws {FaqError} when a file cannot be loaded or used, or extends itself (`wrong-shape`).
 */
export async function readTemplate(
  json: unknown,
  url: string,
  load: Load,
  reportTo: (source: string) => Report,
  above: readonly string[] = [],
): Promise<Template> {
  const parsed = parseTemplate(json, url, reportTo(url));
  if (!('extends' in parsed)) return parsed;
  const chain = [...above, url];
  const next = extended(parsed.extends, url);
  if (chain.includes(next) || chain.length > 9) {
    throw new FaqError('wrong-shape', url, 'extends', `goes in a circle: ${[...chain, next].join(' → ')}.`);
  }
  const base = await readTemplate(await load(next), next, load, reportTo, chain);
  return overlay(base, parsed, reportTo(url));
}

function extended(nameOrUrl: string, url: string): string {
  try {
    return templateUrl(nameOrUrl, url);
  } catch {
    throw new FaqError(
      'wrong-shape',
      url,
      'extends',
      `expected a name or a URL, got ${JSON.stringify(nameOrUrl)}`,
    );
  }
}
