import { nearestLang, requestOf } from '../element/faq-options.ts';
import { languageFolder, shippedTemplateUrl, templateNames } from '../load/shipped-templates.ts';
import { isDocument } from '../model/document-format.ts';
import type { FaqDocument } from '../model/faq-document.ts';
import { MOVED, scriptUrl } from './script-url.ts';

/** Attributes of the element, by name. `faq` is the address of a file that may be an FAQ document or overrides. */
export type Attributes = Readonly<Record<string, string>>;

type WidgetModule = typeof import('../script.ts');

/** On the document, by the script's address: what copies of this script share. */
const shared = Symbol.for(scriptUrl);
type Page = Document & { [shared]?: State };
interface State {
  /** What was asked for while the module was not there yet, by URL. Afterwards the element asks by itself. */
  responses?: Map<string, Promise<Response>> | undefined;
  /** Whether a copy of this script watches the page. */
  runs?: boolean;
  /** Whether links become FAQs. */
  links?: boolean;
}
const root: Page = document;
root[shared] ??= { responses: new Map() };
export const state: State = root[shared];

/** A file of the build, relative to this script. */
const load = (path: string) => import(/* @vite-ignore */ new URL(path, scriptUrl).href);
export const loadModule = (): Promise<WidgetModule> =>
  load('faq-embed.js').catch((error) => {
    throw new Error(`${error.message}. Is embed.js where it was put, beside faq-embed.js? ${MOVED}`);
  });

/**
 * The element with these attributes, for a place on the page. The module and the files that it will ask for are requested at
 * once, and each of them once a page; the element exists when the module is there.
 */
export async function startWidget(place: HTMLElement, { faq, ...options }: Attributes): Promise<HTMLElement> {
  const start = (content: Attributes): Attributes => {
    const all = { ...content, ...options };
    try {
      startRequests(place, all);
    } catch {}
    return all;
  };
  const [attributes, { loadJson }] = await Promise.all([
    faq ? contentOf(faq).then(start) : start({}),
    loadModule(),
  ]);
  for (const [url, response] of state.responses ?? []) void loadJson(url, { response });
  state.responses = undefined;
  const element = document.createElement('faq-embed');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** A file says itself what it is, and a document in which language. */
async function contentOf(url: string): Promise<Attributes> {
  const response = ask(url);
  const json: unknown = await (response
    ? // The element reads the same response.
      response.then((received) => received.clone().json())
    : loadModule().then(({ loadJson }) => loadJson(url))
  ).catch(() => undefined);
  return isDocument(json) ? { src: url, lang: (json as FaqDocument).lang } : { overrides: url };
}

/** Requests a file, once a page; nothing when the module is there to do so. */
function ask(url: string): Promise<Response> | undefined {
  const { responses } = state;
  const known = responses?.get(url);
  if (known || !responses) return known;
  const response = fetch(url, { signal: AbortSignal.timeout(10_000) });
  // Should it fail before the module is there to hear of it.
  response.catch(() => {});
  responses.set(url, response);
  return response;
}

/**
 * What the element will ask for (src/load/load-draft.ts), but for templates of somebody's own: the element itself asks for
 * those. What is wrong with its attributes is its own to report.
 */
function startRequests(place: HTMLElement, attributes: Attributes): void {
  const own = { ...attributes, lang: attributes.lang || nearestLang(place) };
  const { src, template: wanted, templates, overrides, lang } = requestOf(own, place.baseURI);
  const inline = overrides && 'json' in overrides ? overrides.json : {};
  const { template: named = 'general' } = inline as { readonly template?: unknown };
  const template = wanted ?? String(named).trim();
  if (src) ask(src);
  else if (!templates && templateNames.includes(template))
    ask(shippedTemplateUrl(languageFolder(lang ?? ''), template));
  if (overrides && 'url' in overrides) ask(overrides.url);
  if (overrides) load(__COMPILE_PATH__).catch(() => {});
}
