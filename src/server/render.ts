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
  /** Variables by name, as the element's `data-*` attributes set them: `{ bookingUrl: 'https://…' }`. They take precedence over the document's. */
  readonly data?: Data | undefined;
  /** Heading level of the title; sections are one level below, questions two. Default: 2, for a page 1. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | undefined;
  /** Entries to open at first: ids, `first`, `all` or `none`. Default: `all` for {@link renderStatic}, else `none`. */
  readonly open?: readonly string[] | 'all' | 'first' | 'none' | undefined;
  /** How many entries may be open at a time. Default: `many`. */
  readonly expand?: 'many' | 'one' | undefined;
  /** Ids of the sections to show, in this order. Default: all. */
  readonly sections?: readonly string[] | undefined;
  /** What is shown. `join`: only what is needed on the day of the appointment, all of it open, or everything if no question is for that day. Default: `all`. */
  readonly view?: 'all' | 'join' | undefined;
  /** Where bookings come from: letters, digits, `_` and `-`. The RefID of links to Microsoft Bookings, as the element's attribute `ref-id`. */
  readonly refId?: string | undefined;
  /** The address of your site, `https://…`. Links to it open in the same tab; without it, every whole address counts as another site. */
  readonly site?: string | undefined;
  /** Receives each mistake that affects only a part. Default: a warning in the console. */
  readonly onProblem?: OnProblem | undefined;
}

export interface RenderStaticOptions extends RenderOptions {
  /** Adds spacing, lines and the brand's accent in `style` attributes; other colours and fonts stay the page's. Default: none. */
  readonly styled?: boolean | undefined;
  /** The prefix of ids and of links to them, for two FAQs on one page: letters, digits and hyphens. Default: `faq`. */
  readonly idPrefix?: string | undefined;
}

export interface RenderElementOptions extends RenderOptions {
  /** The address of the same document, from which the element hydrates: the attribute `src`. */
  readonly src?: string | undefined;
  /** Without `src`: the name of the shipped template that the document was compiled from. */
  readonly template?: string | undefined;
  /** Without `src`: the overrides that it was compiled from, as JSON or as the address of the file. */
  readonly overrides?: object | string | undefined;
  /** A search field, once the script has loaded: the attribute `search`. Default: `off`. */
  readonly search?: 'auto' | 'on' | 'off' | undefined;
  /** Asks “Was this helpful?” below each opened answer, once the script has loaded: the attribute `feedback`. Default: `off`. */
  readonly feedback?: 'on' | 'off' | undefined;
  /** The URL that votes are sent to: the attribute `feedback-url`. */
  readonly feedbackUrl?: string | undefined;
  /** Where booking pages open, once the script has loaded: the attribute `booking`. Default: `tab`. */
  readonly booking?: 'tab' | 'dialog' | undefined;
  /** More attributes of the element, such as `id`, `class` or `theme`. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** The folder of the built files, for the script tag. Without it there is no tag: the app imports `faq-embed/define`. */
  readonly base?: string | undefined;
  /** The address of prerendered.css, for pages whose CSP does not allow `<style>`. Without it, the styles are in the HTML. */
  readonly stylesheet?: string | undefined;
  /** The nonce of the page's CSP, for the style and the script. */
  readonly nonce?: string | undefined;
}

/**
 * The FAQ as `<details>` without script, and without styles unless `styled` is set.
 *
 * @param document An FAQ document.
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
 * A whole page with inline styles: no script, and no requests.
 *
 * @throws {FaqError} `not-a-document` or `newer-format`.
 */
export function renderPage(document: FaqDocument, options: RenderOptions = {}): string {
  const { faq, chosen } = prepared(document, options, { open: 'none', level: 1 });
  return pageHtml(faq, answerHtml(faq, chosen.site), chosen);
}

/**
 * A prerendered `<faq-embed>`, in a declarative shadow root: visitors can read it before any script runs, in its final look,
 * and the element hydrates it. `src`, or `template` and `overrides`, must lead the element to the same FAQ, because what it
 * loads replaces what is prerendered.
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
 * FAQ schema for search engines: a script with JSON-LD, to use beside one of the others; empty without questions.
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
