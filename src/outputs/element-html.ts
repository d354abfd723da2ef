import answerCss from '../element/answer.css?inline';
import elementCss from '../element/faq-embed.css?inline';
import { words } from '../element/faq-options.ts';
import videoCss from '../element/video.css?inline';
import { GROUP } from '../element/view/entry-list.ts';
import { tabNote } from '../fill/answer-links.ts';
import { brandProperties } from '../fill/brand-properties.ts';
import { leavesSite } from '../fill/leaves-site.ts';
import type { Faq, FaqAction, FaqEntry, FaqSection } from '../model/faq.ts';
import { elementDetails } from './element-details.ts';
import { type Attributes, element, escapeText, heading } from './html.ts';
import { type OutputOptions, openEntries, shownSections } from './output-options.ts';
import prerenderedCss from './prerendered.css?inline';
import type { AnswerHtml } from './tree-html.ts';

export interface ElementOptions extends OutputOptions {
  /** The element's own attributes. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The folder where the built files are, as the page reaches it. Without it there is no script tag. */
  readonly base?: string;
  /** The address of prerendered.css, for pages whose policy allows no style of their own in the page. */
  readonly stylesheet?: string;
  /** For pages whose policy asks for one. */
  readonly nonce?: string;
}

/** The style of a prerendered FAQ: the element's own, and what `<details>` need to look the same. tools/styles.ts makes the file. */
const prerenderedStyle = [elementCss, answerCss, videoCss, prerenderedCss].join('');

/**
 * The element with its FAQ prerendered in it, as visitors see it until the element hydrates and where no script runs. It stands in a
 * declarative shadow root: the page's styles do not reach it, the element's `::part()` and `--faq-*` do, so that it looks
 * then as it will look. What belongs together is named and nested as in src/element/view/; src/element/hydration.ts reads it.
 */
export function elementHtml(faq: Faq, answer: AnswerHtml, options: ElementOptions): string {
  const { attributes, base, stylesheet, nonce } = options;
  const properties = brandProperties(faq.brand);
  const brand = properties ? `:host{${properties}}` : '';
  const style = stylesheet
    ? element('link', { rel: 'stylesheet', href: stylesheet }) + nonceStyle(brand, nonce)
    : element('style', { nonce }, prerenderedStyle + brand);
  const shadow = element('template', { shadowrootmode: 'open' }, style + faqHtml(faq, answer, options));
  const tag = element('faq-embed', attributes, shadow + fallbackHtml(faq));
  if (base === undefined) return tag;
  const src = `${base.replace(/\/?$/, '/')}faq-embed.js`;
  return tag + element('script', { type: 'module', src, nonce }, '');
}

/** Where the policy allows no style in the page and no nonce is given, the brand comes with the script. */
const nonceStyle = (css: string, nonce: string | undefined) =>
  css && nonce ? element('style', { nonce }, css) : '';

/** For browsers that do not know declarative shadow roots (before 2024). */
const fallbackHtml = ({ actions: [first] }: Faq) =>
  first ? element('a', { href: first.href }, escapeText(first.label)) : '';

function faqHtml(faq: Faq, answer: AnswerHtml, options: ElementOptions): string {
  const { headingLevel: level, expand } = options;
  const below = level + (faq.title ? 1 : 0);
  const open = openEntries(faq, options);
  const sections = shownSections(faq, options);
  const name = expand === 'one' ? 'faq' : undefined;
  const one = (entry: FaqEntry, at: number) =>
    entryHtml(entry, at, answer(entry) + elementDetails(entry, faq, options.site), {
      name,
      open: open.has(entry.id),
    });
  const count = sections.flatMap(({ entries }) => entries).length;
  const all = open.size === count;
  const label = all ? faq.messages.collapseAll : faq.messages.expandAll;
  const toggle = { ...named('toggle-all'), type: 'button', 'aria-expanded': `${all}` };
  return element(
    'div',
    { ...named('faq'), class: 'faq prerendered', lang: faq.lang, dir: faq.dir },
    [
      // Its links come with the script: nothing may move then.
      words(options.attributes['languages']).length > 1 && element('div', named('languages'), ''),
      ...faq.notices.map((notice) => noticeHtml(answer(notice))),
      faq.title && heading(level, named('title'), escapeText(faq.title)),
      actionsHtml(faq, options.site),
      // Without a script it would do nothing; with one its place must not come out of the section's title.
      expand === 'many' && count > 1 && label && element('button', toggle, escapeText(label)),
      ...sections.map((section) => sectionHtml(section, below, one)),
    ]
      .filter(Boolean)
      .join(''),
  );
}

const named = (name: string): Attributes => ({ class: name, part: name });

const noticeHtml = (answer: string) =>
  element('div', { ...named('notice'), role: 'note' }, element('div', { class: 'answer' }, answer));

const actionsHtml = (faq: Faq, site?: string): string =>
  faq.actions.length
    ? element(
        'ul',
        { ...named('actions'), role: 'list' },
        faq.actions.map((action) => actionHtml(action, faq, site)).join(''),
      )
    : '';

function actionHtml({ id, label, href, isMain }: FaqAction, faq: Faq, site?: string): string {
  const kind = id === 'book' || isMain ? 'primary' : 'secondary';
  const note = tabNote(href, faq, leavesSite(href, site));
  const link = { class: 'action', part: `action action-${kind}`, 'data-action': id, href, rel: 'noopener' };
  const said = note ? element('span', { class: 'note' }, escapeText(note)) : '';
  const text = element('span', {}, escapeText(label)) + said;
  return element('li', { class: kind }, element('a', { ...link, target: note ? '_blank' : undefined }, text));
}

function sectionHtml(
  { title, entries }: FaqSection,
  level: number,
  one: (entry: FaqEntry, level: number) => string,
): string {
  const titled = title ? heading(level, named('section-title'), escapeText(title)) : '';
  const list = entries.map((entry) => one(entry, level + (title ? 1 : 0)));
  const groups = list.flatMap((_, at) =>
    at % GROUP ? [] : element('div', {}, list.slice(at, at + GROUP).join('')),
  );
  return element('div', named('section'), titled + element('div', named('entries'), groups.join('')));
}

function entryHtml(
  { id, question }: FaqEntry,
  level: number,
  answer: string,
  { name, open }: { readonly name: string | undefined; readonly open: boolean },
): string {
  const button = element('span', named('button'), escapeText(question));
  const title = { ...named('question'), 'aria-level': level > 6 ? `${level}` : undefined };
  const summary = element('summary', {}, heading(level, title, button));
  const panel = element('div', named('panel'), element('div', named('answer'), answer));
  return element(
    'details',
    { ...named('entry'), 'data-entry': id, name, open, 'data-open': open },
    summary + panel,
  );
}
