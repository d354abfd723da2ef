import type { Overrides, Patches } from '../../model/content-model.ts';
import type { FaqDocument } from '../../model/faq-document.ts';
import type { Outline } from './original-texts.ts';
import type { PageOptions } from './page-options.ts';

/** What somebody may do on the site that the FAQ is for. */
export type SiteRights = 'text' | 'scripts' | 'frames' | 'admin' | 'none';

/** What somebody is working on: the changes to a template, and where in the builder they were made last. */
export interface BuilderDraft {
  readonly id: string;
  /** When it was saved last, in milliseconds since 1970. */
  readonly updated: number;
  readonly overrides: Overrides;
  readonly options?: PageOptions;
  readonly step: string;
  readonly site?: { readonly system?: string; readonly may?: SiteRights };
  /** The draft that this one is a copy of, by way of a link. */
  readonly origin?: string;
  /** What differs from the original texts and was looked at and kept, each by its mark. */
  readonly kept?: readonly string[];
  /** The original texts, in each language, as they were when somebody last looked at them. */
  readonly originals?: Originals;
  /** Words of one's own in languages that the FAQ is not in any more: nothing that was written is thrown away. */
  readonly aside?: Readonly<Record<string, Patches>>;
}

/** The texts of a template in a language. A link has no room for them: it tells which they were. */
export interface Original {
  readonly template: string;
  readonly mark: string;
  readonly text?: FaqDocument;
  /** Of each text in a few letters what it was. */
  readonly outline?: Outline;
  /** Those that are known to have changed, as they were. */
  readonly earlier?: Outline;
}
export type Originals = Readonly<Record<string, Original>>;

export const newDraft = (overrides: Overrides = {}, step = 'about'): BuilderDraft => ({
  id: newId(),
  updated: Date.now(),
  overrides,
  step,
});

/** `crypto.randomUUID` is there on secure pages only. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(36).padStart(2, '0')).join('');
}

/** The organization's name; empty as long as there is none. */
export function nameOf({ overrides: { variables = {} } }: Pick<BuilderDraft, 'overrides'>): string {
  const { organization } = variables;
  return typeof organization === 'string' ? organization.trim() : '';
}
