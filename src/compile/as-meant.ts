import { typedDate } from '../fill/typed-date.ts';
import type { Report } from '../model/errors.ts';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Overrides as JSON with language tags and dates as they were meant: `en_UK` → `en-GB`, `31/05/2026` → `2026-05-31`. Each is
 * reported; what could be read in two ways stays, and is refused by the parser.
 */
export function asMeant(json: unknown, lang: string, report: Report): unknown {
  if (!isObject(json)) return json;
  const languages = isObject(json['languages']) && json['languages'];
  return {
    ...patchesMeant(json, '', lang, report),
    ...(languages && {
      languages: Object.fromEntries(
        Object.entries(languages).map(([tag, patches]) => {
          const path = `languages.${tag}`;
          const taken = tagMeant(tag, path, report);
          return [taken, isObject(patches) ? patchesMeant(patches, `${path}.`, taken, report) : patches];
        }),
      ),
    }),
  };
}

function patchesMeant(patches: Json, path: string, lang: string, report: Report): Json {
  const { lang: tag, sections } = patches;
  return {
    ...patches,
    ...(typeof tag === 'string' && { lang: tagMeant(tag, `${path}lang`, report) }),
    ...(isObject(sections) && { sections: datesMeant(sections, `${path}sections`, lang, report) }),
  };
}

function tagMeant(tag: string, path: string, report: Report): string {
  const isTag = /^[a-z]{2,3}([_-][a-z\d]{2,8})+$/i.test(tag);
  const taken = isTag ? tag.replaceAll('_', '-').replace(/^(en|cy|gd)-uk$/i, '$1-GB') : tag;
  if (taken !== tag) report('taken-as', path, tag, taken);
  return taken;
}

/** The days on which answers were reviewed. */
function datesMeant(sections: Json, path: string, lang: string, report: Report): Json {
  const changed = (object: unknown, change: (item: Json, at: string) => unknown, at: string): unknown =>
    isObject(object)
      ? Object.fromEntries(
          Object.entries(object).map(([id, item]) => [
            id,
            isObject(item) ? change(item, `${at}.${id}`) : item,
          ]),
        )
      : object;
  const entryMeant = (entry: Json, at: string): unknown => {
    const { reviewed } = entry;
    const day = typeof reviewed === 'string' && reviewed.length < 60 && isoDay(reviewed, lang);
    if (!day || day === reviewed) return entry;
    report('taken-as', `${at}.reviewed`, String(reviewed), day);
    return { ...entry, reviewed: day };
  };
  return changed(
    sections,
    (section, at) =>
      isObject(section['entries'])
        ? { ...section, entries: changed(section['entries'], entryMeant, `${at}.entries`) }
        : section,
    path,
  ) as Json;
}

function isoDay(typed: string, lang: string): string | undefined {
  try {
    return typedDate(typed, lang)?.toISOString().slice(0, 10);
  } catch {
    return undefined; // a language that Intl does not know
  }
}
