import type { Overrides } from '../../model/content-model.ts';

/** What somebody may do on the site that the FAQ is for. */
export type SiteRights = 'text' | 'scripts' | 'frames' | 'admin' | 'none';

/** What somebody is working on: the changes to a template, and where in the builder they were made last. */
export interface BuilderDraft {
  readonly id: string;
  /** When it was saved last, in milliseconds since 1970. */
  readonly updated: number;
  readonly overrides: Overrides;
  readonly step: string;
  readonly site?: { readonly system?: string; readonly may?: SiteRights };
}

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
