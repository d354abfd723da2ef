import { page } from '../model/page-document.ts';

/**
 * This script's tag, known only while it runs for the first time; none where another program evaluates the text of the
 * script. Elements that hide `document.currentScript` behind their own name are no scripts; the property may also be
 * that of a program which runs scripts later than the page has them, and says so.
 */
export const script: HTMLScriptElement | undefined = [page().currentScript, document.currentScript].find(
  (element) => element instanceof HTMLScriptElement,
);

/** What this script is called where it has its own file. In another one an optimizer has put it. */
const OWN_NAME = /\/(embed|frame)[^/]*\.js$/;
/** The path of a folder, and not one that leads on to somewhere else. */
const PLAIN_FOLDER = /^(\/[\w~.-]+)*\/$/;

const addressOf = (address: string | null, name = ''): URL | undefined => {
  const base = script?.baseURI ?? page().baseURI;
  const { href = '' } = address && URL.canParse(address, base) ? new URL(address, base) : {};
  return URL.canParse(name, href) ? new URL(name, href) : undefined;
};

/** This script in the folder that a tag names with `data-base`. */
const named = (tag: Element | undefined): URL | undefined =>
  addressOf(tag?.getAttribute('data-base')?.replace(/\/?$/, '/') ?? null, 'embed.js');

function ownAddress(): string {
  const address = addressOf(script?.getAttribute('src') ?? null);
  return named(script)?.href ?? (address && OWN_NAME.test(address.pathname) ? address.href : '');
}

/** As ../load/script-url.ts, for a classic script: its own address. Empty where nothing says where the files are. */
export let scriptUrl: string = ownAddress();

/**
 * Learns where the files are from `data-base` on a place, or else on any script tag of the page. Whoever may write a `div` may not
 * always write scripts: a `div` names a folder of the page's own host and no other.
 */
export function learnFolder(place: Element): void {
  if (script?.hasAttribute('data-base')) return;
  const folder = named(place);
  if (folder && (place instanceof HTMLScriptElement || isOurs(folder))) scriptUrl = folder.href;
  for (const tag of scriptUrl ? [] : page().querySelectorAll('script[data-base]'))
    scriptUrl ||= named(tag)?.href ?? '';
}

const isOurs = ({ href, origin }: URL): boolean =>
  origin === location.origin && PLAIN_FOLDER.test(new URL('.', href).pathname);

/** What to do where an optimizer has put this script into another file, or elsewhere. */
export const MOVED =
  'Exclude embed.js from what your optimizer combines, inlines or moves, or say on the script tag where the files are (a folder of this site also on the div): data-base="https://www.example.com/faq-embed/".';
