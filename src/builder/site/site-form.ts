import { SYSTEMS, type SystemName } from '../../outputs/snippet/systems.ts';
import { NO_OPTIONS, type PageOptions } from '../draft/page-options.ts';

/** What a site is built with. */
export type SystemChoice = SystemName | 'unknown';
export const SYSTEM_CHOICES: readonly SystemChoice[] = [...(Object.keys(SYSTEMS) as SystemName[]), 'unknown'];

/**
 * What somebody may do there: write text; paste scripts; write text while an administrator adds a line once; put in frames;
 * nothing, because somebody else manages the site.
 */
export type SiteRight = 'text' | 'scripts' | 'admin' | 'frames' | 'none';

/** The forms in which an FAQ gets onto a site. */
export type SiteForm = 'static' | 'static-styled' | 'div' | 'element' | 'element-src' | 'frame' | 'page';

/** How a snippet is put in: as source, as it looks (what an editor makes of formatted text), or not at all. */
export type PasteAs = 'source' | 'formatted' | 'file';

/** A text of the interface, by its name, with what its {places} are filled with. */
export interface Said {
  readonly key: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** One way onto the site. */
export interface FormChoice {
  readonly form: SiteForm;
  /** What is copied. */
  readonly snippet: string;
  readonly paste: PasteAs;
  /** Names of files, of those that `filesOf` makes, that must be uploaded. */
  readonly files: readonly string[];
  /** What somebody else must be asked for, ready to send. */
  readonly message?: Said;
  /** What to do, in this order. */
  readonly steps: readonly Said[];
  /** It needs the widget's files on the web, and they are on this computer. */
  readonly needsHost?: true;
  /** The snippet is longer than the system takes. */
  readonly tooLong?: { readonly limit: number; readonly length: number };
}

export interface SiteRequest {
  readonly system: SystemChoice;
  readonly may: SiteRight;
  /** The address of the folder that the builder and the widget are served from. */
  readonly base: string;
  /** What the widget does besides. */
  readonly options?: PageOptions;
}

/** What of the options works in a form: plain HTML can but name the page, and nothing opens over it in a frame. */
export function optionsFor(form: SiteForm, options: PageOptions = NO_OPTIONS): PageOptions {
  const { search, refId, languages } = options;
  const named = refId ? { refId } : {};
  if (form === 'static' || form === 'static-styled' || form === 'page') return named;
  if (form === 'frame') return { ...named, ...(search && { search }), ...(languages && { languages }) };
  return options;
}

/** Whether others reach an address as well: a folder on this computer is no host. */
export function isHosted(base: string): boolean {
  if (!URL.canParse(base)) return false;
  const { protocol, hostname } = new URL(base);
  const isHere = /^(127\.[\d.]+|\[::1\]|0\.0\.0\.0)$|(^|\.)local(host)?$/.test(hostname);
  return /^https?:$/.test(protocol) && !isHere;
}
