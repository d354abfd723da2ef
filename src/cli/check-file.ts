import { allFindings } from '../check/all-findings.ts';
import type { Findings, Note } from '../check/findings.ts';
import { draftOfTemplate } from '../compile/draft-of-template.ts';
import { readMarkdown } from '../compile/markdown-on-node.ts';
import { parseTemplate } from '../compile/parse-template.ts';
import { languages } from '../load/shipped-templates.ts';
import { isDocument } from '../model/document-format.ts';
import { asFaqError, FaqError } from '../model/errors.ts';
import { repeated } from '../model/explain.ts';
import { matchLanguage } from '../model/match-language.ts';
import { hint } from '../model/nearest-name.ts';
import { usedNames } from '../model/placeholders.ts';
import { type Place, placeOfPath, scanJson } from '../model/scan-json.ts';
import { type FaqSource, sourceOf } from './faq-source.ts';
import type { Files } from './files.ts';
import { infographicFindings } from './infographic-findings.ts';
import { type PreparedFaq, prepare } from './prepared-faq.ts';

/** A file and its findings. */
export interface CheckedFile {
  readonly address: string;
  readonly kind: FileKind | 'unreadable';
  readonly against?: string;
  readonly problems: readonly FaqError[];
  readonly notes: readonly Note[];
  readonly prepared?: PreparedFaq;
  /** The position of a path in the file. */
  readonly placeOf?: (path: string) => Place | undefined;
}

/** What overrides are checked against. */
interface Against {
  readonly template: string | undefined;
  readonly lang: string | undefined;
  readonly data: Readonly<Record<string, string>>;
}

export type FileKind = 'template' | 'extension' | 'overrides' | 'document';

/** What a file is: its own `$schema` says it, else its shape. */
export function kindOf(json: unknown): FileKind {
  if (typeof json !== 'object' || json === null) return 'overrides';
  if (isDocument(json)) return 'document';
  const { $schema, sections } = json as { $schema?: unknown; sections?: unknown };
  if (Object.hasOwn(json, 'extends')) return 'extension';
  const [, named] = /faq-(template|overrides)\.schema\.json$/.exec(String($schema)) ?? [];
  if (named) return named as 'template' | 'overrides';
  return Array.isArray(sections) && Object.hasOwn(json, 'title') ? 'template' : 'overrides';
}

/**
 * All findings for a file.
 *
 * @throws {FaqError} when it cannot be read, and what it is checked against cannot be used.
 */
export async function checkFile(address: string, files: Files, against: Against): Promise<CheckedFile> {
  const json = await files.json(address);
  const kind = kindOf(json);
  const { data } = against;
  const source: FaqSource =
    kind === 'overrides'
      ? await overridesSource(address, files, against)
      : { label: '', template: address, data };
  const text = await files.text(address);
  const scan = scanJson(text);
  const placeOf = (path: string) => placeOfPath(scan, path);
  const twice = repeated(text, address, scan);
  let prepared: PreparedFaq;
  try {
    prepared = await prepare(source, files);
  } catch (error) {
    const isTemplate = kind === 'template' || kind === 'extension';
    const reports = isTemplate ? parsingReports(json, address) : [];
    return {
      address,
      kind: 'unreadable',
      problems: [...twice, ...reports, asFaqError(error, address)],
      notes: [],
      placeOf,
    };
  }
  const isOverrides = kind === 'overrides';
  const own = kind === 'template' ? undeclared(json, address) : NOTHING;
  const others = isOverrides ? await languageFindings(json, address, files, against) : NOTHING;
  const said = new Set(prepared.faq.problems.map(({ message }) => message));
  const more = {
    problems: [
      ...others.problems.filter(({ message }) => !said.has(message)),
      ...own.problems,
      ...(await infographicFindings(json, address, prepared, files)),
    ],
    notes: [...others.notes, ...own.notes],
  };
  const { problems, notes } = allFindings(json, address, prepared, { isOverrides, more });
  return {
    address,
    kind,
    ...(source.label && { against: source.label }),
    problems: [...twice, ...problems],
    notes,
    prepared,
    placeOf,
  };
}

async function overridesSource(address: string, files: Files, against: Against): Promise<FaqSource> {
  const { template, lang, data } = against;
  const named = address === 'stdin:' ? '-' : address;
  return { ...(await sourceOf({ template, lang, overrides: named, set: [] }, files)), data };
}

const NOTHING: Findings = { problems: [], notes: [] };

/** What is wrong with the words that overrides have for single languages, beside the one that they are checked in. */
async function languageFindings(
  json: unknown,
  address: string,
  files: Files,
  against: Against,
): Promise<Findings> {
  const given = (json as { languages?: unknown } | null)?.languages;
  const tags = typeof given === 'object' && given !== null ? Object.keys(given) : [];
  const findings: Findings = { problems: [], notes: [] };
  for (const tag of against.lang === undefined ? tags : []) {
    if (!matchLanguage(tag, languages)) {
      findings.notes.push({ path: `languages.${tag}`, message: 'there is no template in that language.' });
      continue;
    }
    const source = await overridesSource(address, files, { ...against, lang: tag });
    const { faq } = await prepare(source, files);
    const isOwn = ({ path }: FaqError) => path.startsWith(`languages.${tag}.`);
    findings.problems.push(...faq.problems.filter(isOwn));
  }
  return findings;
}

/** What is wrong with a template of which nothing can be used. */
function parsingReports(json: unknown, address: string): FaqError[] {
  const reports: FaqError[] = [];
  try {
    parseTemplate(json, address, (code, path, ...what) =>
      reports.push(new FaqError(code, address, path, ...what)),
    );
  } catch {
    // It cannot be used: that has been said.
  }
  return reports;
}

/** What a template's texts ask for and its variables do not have, and the other way round. */
function undeclared(json: unknown, address: string): Findings {
  const template = parseTemplate(json, address, () => {});
  if ('extends' in template) return { problems: [], notes: [] };
  const known = Object.keys(template.variables);
  const used = usedNames(draftOfTemplate(template, readMarkdown, () => {}));
  return {
    problems: [...used]
      .filter((name) => !known.includes(name))
      .map((name) => {
        const advice = hint(name, known) || ' Declare it there.';
        return new FaqError('unknown-name', address, `{{${name}}}`, `is not among "variables".${advice}`);
      }),
    notes: known
      .filter((name) => !used.has(name))
      .map((name) => ({ path: `variables.${name}`, message: 'no text of the template uses it.' })),
  };
}
