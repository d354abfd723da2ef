import { nearestLang, requestOf } from '../faq-options.ts';
import { here } from './here.ts';

/** Attributes of the element, by name. */
export type Attributes = Readonly<Record<string, string>>;

type WidgetModule = typeof import('../script.ts');

/** A file of the build, relative to this script. */
const load = (path: string) => import(/* @vite-ignore */ new URL(path, here).href);

/** On the document, so that copies of this script ask for a file once between them. */
export const shared: unique symbol = Symbol.for('faq-embed');
type Page = Document & { [shared]?: State };
interface State {
  /** What was asked for while the module was not there yet, by URL. Afterwards the element asks by itself. */
  responses?: Map<string, Promise<Response>> | undefined;
}
const page: Page = document;
page[shared] ??= { responses: new Map() };
const state = page[shared];

/**
 * The element with these attributes, for a place on the page. The module and the files that it will ask for are requested at
 * once, and each of them once a page; the element exists when the module is there.
 */
export async function startWidget(place: HTMLElement, attributes: Attributes): Promise<HTMLElement> {
  const module: Promise<WidgetModule> = load('faq-embed.js');
  startRequests(place, attributes);
  const { loadJson } = await module;
  for (const [url, response] of state.responses ?? []) void loadJson(url, undefined, response);
  state.responses = undefined;
  const element = document.createElement('faq-embed');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** What is wrong with the attributes is the element's to tell. */
function startRequests(place: HTMLElement, { lang, template, templates, overrides }: Attributes): void {
  try {
    const options = { template, templates, overrides, lang: lang || nearestLang(place), data: {} };
    const request = requestOf(options, document.baseURI);
    if (request.overrides || !request.published) load(__AUTHOR_PATH__).catch(() => {});
    for (const url of [request.template, request.overrides]) {
      if (typeof url !== 'string' || !state.responses || state.responses.has(url)) continue;
      const response = fetch(url, { signal: AbortSignal.timeout(10_000) });
      // Should it fail before the module is there to hear of it.
      response.catch(() => {});
      state.responses.set(url, response);
    }
  } catch {}
}
