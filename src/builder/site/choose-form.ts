import type { Made } from '../draft/made.ts';
import { orderOf, withoutHosting } from './form-order.ts';
import { filesFor, snippetOf } from './form-snippet.ts';
import { messageOf, stepsOf } from './form-steps.ts';
import {
  type FormChoice,
  isHosted,
  type PasteAs,
  type SiteForm,
  type SiteRequest,
  type SystemChoice,
} from './site-form.ts';

/** The ways onto a site, the best first. */
export async function chooseForms(made: Made, request: SiteRequest): Promise<FormChoice[]> {
  const base = request.base.replace(/\/+$/, '');
  const plain = withoutHosting(request.system);
  const wanted = isHosted(base) ? [...orderOf(request), ...plain] : [...plain, ...orderOf(request)];
  const forms = [...new Set(wanted)];
  const choices = await Promise.all(forms.map((form) => choiceOf(form, made, { ...request, base })));
  // What the system cuts off is worth less than anything that fits.
  return [...choices.filter(({ tooLong }) => !tooLong), ...choices.filter(({ tooLong }) => tooLong)];
}

/** Whose editors show no source to people who only write: what they take is formatted text. */
const FORMATTED: readonly SystemChoice[] = ['sharepoint', 'google-sites', 'mediawiki'];
/** The longest snippet that a system takes, in characters. Limits change: these are on the safe side. */
const LIMITS: Partial<Readonly<Record<SystemChoice, number>>> = { webflow: 10_000, 'tag-manager': 100_000 };

async function choiceOf(form: SiteForm, made: Made, request: SiteRequest): Promise<FormChoice> {
  const { system, may, base } = request;
  const snippet = await snippetOf(form, made, request);
  const isText = form === 'static' || form === 'static-styled';
  const paste: PasteAs =
    form === 'page' ? 'file' : isText && FORMATTED.includes(system) ? 'formatted' : 'source';
  const files = filesFor(form, made, request.options);
  const message = messageOf(form, { snippet, files, ...request });
  const limit = LIMITS[system];
  const isLong = limit !== undefined && form !== 'page' && snippet.length > limit;
  return {
    form,
    snippet,
    paste,
    files,
    ...(message && { message }),
    steps: stepsOf(form, { paste, files, base, system, isAsked: message !== undefined, may }),
    ...(!isText && form !== 'page' && !isHosted(base) && { needsHost: true }),
    ...(isLong && { tooLong: { limit, length: snippet.length } }),
  };
}
