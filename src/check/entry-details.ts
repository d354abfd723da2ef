import { fillHref, fillText } from '../fill/fill-text.ts';
import { videoPlayer } from '../fill/video-player.ts';
import { FaqError } from '../model/errors.ts';
import { namesIn } from '../model/placeholders.ts';
import { realDate } from '../model/real-date.ts';
import type { Findings, MadeFaq } from './findings.ts';
import { listed } from './sentences.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Where a day begins first, it is this far ahead of UTC. */
const EARLIEST = 14 * 60 * 60 * 1000;

/** What is to be said of the videos and reviews that a file gives its entries, beyond their shape. `now` in milliseconds. */
export function detailFindings(json: unknown, address: string, made: MadeFaq, now = Date.now()): Findings {
  const problems: FaqError[] = [];
  const notes: Findings['notes'] = [];
  const problem = (path: string, what: string) =>
    problems.push(new FaqError('wrong-shape', address, path, what));
  const note = (path: string, message: string) => notes.push({ path, message });

  for (const { path, entry } of entriesIn(json)) {
    const { reviewed, video, owner } = entry;
    const day = typeof reviewed === 'string' ? realDate(reviewed) : undefined;
    if (day && day.getTime() > now + EARLIEST)
      problem(`${path}.reviewed`, `${reviewed} is yet to come. Give the day of the last review.`);
    else if (day && day.getTime() < now - 366 * DAY)
      note(
        `${path}.reviewed`,
        `${reviewed} is more than a year ago. Read the answer again, and give the new day.`,
      );
    const { values } = made.faq;
    const { href, title } = partsOf(video);
    const lacking = namesIn([href, title, owner].filter((text) => typeof text === 'string').join(' ')).filter(
      (name) => !values.has(name),
    );
    // A template waits for its organizations; what somebody writes for one should be seen.
    if (lacking.length && !isTemplate(json))
      note(path, `its video or owner is not shown: ${listed([...new Set(lacking)], 'and')} has no value.`);
    if (typeof href !== 'string' || fillText(href, values, 'href') === undefined) continue;
    const link = fillHref(href, values);
    if (link === undefined) problem(`${path}.video.href`, 'is no link that is safe to follow.');
    else if (!videoPlayer(link))
      note(
        `${path}.video.href`,
        `${link} cannot be played in the page, so it opens as a link. These can: YouTube, Vimeo, Microsoft's player, .mp4 and .webm files.`,
      );
  }
  return { problems, notes };
}

const isTemplate = (json: unknown) => Array.isArray(partsOf(json)['sections']);

/** Every entry of a template, an extension or overrides as it is written, with its path. */
function entriesIn(json: unknown): { path: string; entry: Readonly<Record<string, unknown>> }[] {
  return itemsOf('sections', partsOf(json)['sections']).flatMap((section) =>
    itemsOf(`${section.path}.entries`, section.item['entries']).map(({ path, item }) => ({
      path,
      entry: item,
    })),
  );
}

/** The items of a list, by their ids as far as they have any, or of an object, by their names. */
function itemsOf(path: string, value: unknown): { path: string; item: Readonly<Record<string, unknown>> }[] {
  if (!Array.isArray(value))
    return Object.entries(partsOf(value)).map(([id, item]) => ({
      path: `${path}.${id}`,
      item: partsOf(item),
    }));
  return value.map(partsOf).map((item, at) => {
    const { id } = item;
    return { path: typeof id === 'string' ? `${path}.${id}` : `${path}[${at}]`, item };
  });
}

/** What is in an object; of anything else nothing. */
const partsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
