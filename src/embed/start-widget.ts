import { languageFolder, nearestLang } from '../element/faq-options.ts';
import { outlineUrl, shippedTemplateUrl, templateNames } from '../load/shipped-templates.ts';
import { here } from './script-url.ts';

/** Attributes of the element, by name. */
export type Attributes = Readonly<Record<string, string>>;

type WidgetModule = typeof import('../script.ts');

/** On the document, by the script's address: what copies of this script share. */
const shared = Symbol.for(here);
type Page = Document & { [shared]?: State };
interface State {
  /** What was asked for while the module was not there yet, by URL. Afterwards the element asks by itself. */
  responses?: Map<string, Promise<Response>> | undefined;
  /** Whether a copy of this script watches the page. */
  runs?: boolean;
  /** Whether links become FAQs. */
  links?: boolean;
}
const page: Page = document;
page[shared] ??= { responses: new Map() };
export const state: State = page[shared];

/** A file of the build, relative to this script. */
const load = (path: string) => import(/* @vite-ignore */ new URL(path, here).href);
export const loadModule = (): Promise<WidgetModule> => load('faq-embed.js');

/**
 * The element with these attributes, for a place on the page. The module and the files that it will ask for are requested at
 * once, and each of them once a page; the element exists when the module is there.
 */
export async function startWidget(place: HTMLElement, attributes: Attributes): Promise<HTMLElement> {
  const module = loadModule();
  try {
    startRequests(place, attributes);
  } catch {}
  const { loadJson } = await module;
  for (const [url, response] of state.responses ?? []) void loadJson(url, undefined, response);
  state.responses = undefined;
  const element = document.createElement('faq-embed');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

const address = (url: string) => new URL(url, document.baseURI).href;

/**
 * What the element will ask for (src/element/faq-options.ts), but for templates of somebody's own: the element itself asks for
 * those. What is wrong with its attributes is its own to tell.
 */
function startRequests(place: HTMLElement, { lang, template, templates, overrides, open }: Attributes): void {
  const { responses } = state;
  const ask = (url: string) => {
    if (!responses || responses.has(url)) return;
    const response = fetch(url, { signal: AbortSignal.timeout(10_000) });
    // Should it fail before the module is there to hear of it.
    response.catch(() => {});
    responses.set(url, response);
  };
  const changes = overrides?.trim();
  const name = template || 'general';
  const isOurs = !templates && templateNames.includes(name);
  if (isOurs) {
    const url = shippedTemplateUrl(languageFolder(lang || nearestLang(place)), name);
    if (!changes && !open) ask(outlineUrl(url));
    ask(url);
  }
  if (changes && !changes.startsWith('{')) ask(address(changes));
  if (changes || !isOurs) load(__AUTHOR_PATH__).catch(() => {});
}
