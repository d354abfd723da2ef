import { fillDocument } from '../fill/fill-document.ts';
import { joinDay } from '../fill/join-day.ts';
import type { Data } from '../fill/read-values.ts';
import { withRefId } from '../fill/ref-id.ts';
import { attributeOf } from '../model/attribute-name.ts';
import { asDocument } from '../model/document-format.ts';
import type { Faq } from '../model/faq.ts';
import type { FaqDocument } from '../model/faq-document.ts';
import { elementHtml } from '../outputs/element-html.ts';
import { inlineJson } from '../outputs/inline-json.ts';
import { isIdPrefix, type OutputOptions, shownSections } from '../outputs/output-options.ts';
import { pageHtml } from '../outputs/page-html.ts';
import { staticHtml } from '../outputs/static-html.ts';
import { structuredData as structuredDataHtml } from '../outputs/structured-data.ts';
import { answerHtml } from '../outputs/tree-html.ts';
import { type OnProblem, reportsTo } from './problems.ts';

export interface RenderOptions {
  /** Variables by name, as the element's `data-*` attributes set them: `{ bookingUrl: 'https://…' }`. They win over the document's. */
  readonly data?: Data | undefined;
  /** The title's heading level; sections and questions are one and two below. Default: 2, for a page 1. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | undefined;
  /** Entries that are open at first: ids, or one of the words. Default: `all` for {@link renderStatic}, else `none`. */
  readonly open?: readonly string[] | 'all' | 'first' | 'none' | undefined;
  /** How many entries may be open at a time. Default: `many`. */
  readonly expand?: 'many' | 'one' | undefined;
  /** Ids of the sections to show, in this order. Default: all. */
  readonly sections?: readonly string[] | undefined;
  /** What is shown: `join` is what is for the day of an appointment, all of it open. Where no question is, everything is shown. Default: `all`. */
  readonly view?: 'all' | 'join' | undefined;
  /** Where bookings come from, of letters, digits, `_` and `-`: the RefID of links to Microsoft Bookings, as in the element's attribute `ref-id`. */
  readonly refId?: string | undefined;
  /** The address of your site, `https://…`: links to it stay in the tab. Without it every whole address is another site's. */
  readonly site?: string | undefined;
  /** Receives each problem that costs a part only. Default: a warning in the console. */
  readonly onProblem?: OnProblem | undefined;
}

export interface RenderStaticOptions extends RenderOptions {
  /** A small look in `style` attributes: room, lines and the brand's accent; colours and fonts stay the page's. Default: none. */
  readonly styled?: boolean | undefined;
  /** What ids and links to them begin with, of letters, digits and hyphens, where two stand on a page. Default: `faq`. */
  readonly idPrefix?: string | undefined;
}

export interface RenderElementOptions extends RenderOptions {
  /** Where the element in the browser finds the same document: the attribute `src`. */
  readonly src?: string | undefined;
  /** Without `src`: the name of the shipped template that the document was made from. */
  readonly template?: string | undefined;
  /** Without `src`: the overrides that it was made from, as JSON or as the address of the file. */
  readonly overrides?: object | string | undefined;
  /** A field to search the questions, once the script is there: the attribute `search`. Default: `off`. */
  readonly search?: 'auto' | 'on' | 'off' | undefined;
  /** Asks below each opened answer whether it was helpful, once the script is there: the attribute `feedback`. Default: `off`. */
  readonly feedback?: 'on' | 'off' | undefined;
  /** Where answers to that are sent: the attribute `feedback-url`. */
  readonly feedbackUrl?: string | undefined;
  /** Where booking pages open, once the script is there: the attribute `booking`. Default: `tab`. */
  readonly booking?: 'tab' | 'dialog' | undefined;
  /** More attributes of the element, such as `id`, `class` or `theme`. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** The folder where the files of dist/ are, for the script tag. Without it there is none: the app imports `faq-embed/define`. */
  readonly base?: string | undefined;
  /** The address of prerendered.css, for pages whose policy allows no `<style>`. Without it the style is in the HTML. */
  readonly stylesheet?: string | undefined;
  /** For the style and the script, where the page's policy asks for one. */
  readonly nonce?: string | undefined;
}

/**
 * The FAQ as `<details>` without script, and without style unless it is asked for.
 *
 * @param document An FAQ document; JSON that is none is refused.
 * @throws {FaqError} `not-a-document` or `newer-format`.
 * @throws {RangeError} for an `idPrefix` that no id may begin with.
 */
export function renderStatic(document: FaqDocument, options: RenderStaticOptions = {}): string {
  const { styled = false, idPrefix } = options;
  if (idPrefix !== undefined && !isIdPrefix(idPrefix))
    throw new RangeError(`idPrefix: ${JSON.stringify(idPrefix)} is not a prefix for ids.`);
  const { faq, chosen } = prepared(document, options, { open: 'all', level: 2 });
  const all = { ...chosen, styled, ...(idPrefix !== undefined && { idPrefix }) };
  return staticHtml(faq, answerHtml(faq, chosen.site, all), all);
}

/**
 * A whole page with its style in it: no script, and no request to anywhere.
 *
 * @throws {FaqError} `not-a-document` or `newer-format`.
 */
export function renderPage(document: FaqDocument, options: RenderOptions = {}): string {
  const { faq, chosen } = prepared(document, options, { open: 'none', level: 1 });
  return pageHtml(faq, answerHtml(faq, chosen.site), chosen);
}

/**
 * `<faq-embed>` with the FAQ prerendered in it, in a declarative shadow root: it is there before any script, looks as it
 * will look, and the element hydrates it. Say by `src`, or by `template` and `overrides`, where the element finds the same
 * FAQ: what it finds takes the place of what is prerendered.
 *
 * @throws {FaqError} `not-a-document` or `newer-format`.
 */
export function renderElement(document: FaqDocument, options: RenderElementOptions = {}): string {
  const { faq, chosen } = prepared(document, options, { open: 'none', level: 2 });
  const { base, stylesheet, nonce } = options;
  return elementHtml(faq, answerHtml(faq, chosen.site), {
    ...chosen,
    attributes: attributesOf(faq, options),
    ...(base !== undefined && { base }),
    ...(stylesheet !== undefined && { stylesheet }),
    ...(nonce !== undefined && { nonce }),
  });
}

/**
 * The questions for search engines, as a script of JSON-LD to put beside one of the others; empty when there are none.
 *
 * @throws {FaqError} `not-a-document` or `newer-format`.
 */
export function structuredData(
  document: FaqDocument,
  options: Pick<RenderOptions, 'data' | 'sections' | 'site' | 'onProblem'> = {},
): string {
  const { faq, chosen } = prepared(document, options, { open: 'none', level: 2 });
  // To programs it is of no use that a link opens a new tab.
  return structuredDataHtml(faq, answerHtml({ ...faq, messages: {} }, chosen.site), chosen);
}

/** @internal The document with its variables, and the options with what is left out. */
export function prepared(
  document: unknown,
  options: RenderOptions,
  preset: { readonly open: 'all' | 'none'; readonly level: number },
): { readonly faq: Faq; readonly chosen: OutputOptions } {
  const { data = {}, sections, site, refId, view, onProblem } = options;
  const reportTo = reportsTo(onProblem);
  const filled = fillDocument(
    asDocument(document, 'document'),
    data,
    reportTo('document'),
    reportTo('attribute'),
  );
  const plain: Faq = { ...filled, problems: [] };
  const marked = refId === undefined ? plain : withRefId(plain, refId);
  const day = view === 'join' ? joinDay(marked) : undefined;
  const faq = day ?? marked;
  const { open = day ? 'all' : preset.open, headingLevel = preset.level, expand = 'many' } = options;
  return {
    faq,
    chosen: {
      headingLevel,
      expand,
      open: open === 'first' ? firstEntry(faq, sections) : open === 'none' ? [] : open,
      ...(sections && { sections }),
      ...(site !== undefined && { site }),
    },
  };
}

/** The entry that the element opens for `open="first"`. */
const firstEntry = (faq: Faq, sections: readonly string[] = []): string[] =>
  shownSections(faq, { sections })
    .slice(0, 1)
    .flatMap(({ entries }) => entries.slice(0, 1).map(({ id }) => id));

/** The attributes with which the element comes to the same FAQ in a browser. */
function attributesOf(faq: Faq, options: RenderElementOptions): Record<string, string> {
  const { src, template, overrides, open, expand, sections, headingLevel, refId } = options;
  const { search, view, feedback, feedbackUrl, booking, data = {}, attributes } = options;
  const list = (value: readonly string[] | string) => (typeof value === 'string' ? value : value.join(' '));
  const named = {
    src,
    template,
    overrides: typeof overrides === 'object' ? inlineJson(overrides) : overrides,
    lang: faq.lang,
    open: open === undefined || open === 'none' ? undefined : list(open),
    expand,
    sections: sections && list(sections),
    'heading-level': headingLevel?.toString(),
    'ref-id': refId,
    search,
    view,
    feedback,
    'feedback-url': feedbackUrl,
    booking,
    ...Object.fromEntries(Object.entries(data).map(([name, value]) => [attributeOf(name), value])),
    ...attributes,
  };
  return Object.fromEntries(
    Object.entries(named).filter((one): one is [string, string] => one[1] !== undefined),
  );
}
