/** What `render` is told, and what of it would do nothing or cannot be. */
import { EXPAND, HEADING_LEVELS, SEARCH, VIEW } from '../element/faq-options.ts';
import { isTemplateName } from '../model/template-url.ts';
import { OUTPUT_FORMS, type OutputForm } from '../outputs/forms.ts';
import {
  INFOGRAPHIC_FORMS,
  type InfographicForm,
  isInfographic,
} from '../outputs/infographic/make-infographic.ts';
import { isIdPrefix } from '../outputs/output-options.ts';
import { ASKED } from './asked-options.ts';
import { type Given, shown } from './command.ts';
import { LANG, OVERRIDES, SET, TEMPLATE } from './faq-source.ts';
import { REF_ID } from './ref-id-option.ts';
import { UsageError } from './usage-error.ts';

export const options = {
  as: {
    value: 'FORM',
    choices: [...OUTPUT_FORMS, ...INFOGRAPHIC_FORMS],
    help: 'static: <details> for any editor. element: <faq-embed> with the FAQ in it until the script is there. page: a whole page with its style. handout: for paper, with every answer. structured-data: the questions for search engines, beside one of the others. join: a page for the day of an appointment: how to join, and the telephone. join-email, join-text: the same as a part of a reminder, as HTML for mail programs and as plain text. infographic-…: the way of an appointment on one page, as a picture (svg), for print (pdf, or html to print it yourself) or to go on editing in PowerPoint (pptx). Default: static.',
  },
  template: TEMPLATE,
  lang: LANG,
  overrides: OVERRIDES,
  set: SET,
  open: {
    value: 'IDS',
    help: 'Entries that are open at first: ids with commas between, first, all or none. Default: all for static, else none.',
  },
  expand: {
    value: 'MANY|ONE',
    choices: EXPAND,
    help: 'How many entries may be open at a time. Default: many.',
  },
  sections: { value: 'IDS', help: 'Sections to show, in this order. Default: all.' },
  'heading-level': {
    value: 'LEVEL',
    choices: HEADING_LEVELS,
    help: "The title's heading level, of join-email that of the questions. Default: 2. A page's is always 1.",
  },
  'ref-id': REF_ID,
  search: {
    value: 'WHEN',
    choices: SEARCH,
    help: 'For element: a field to search the questions, once the script is there: auto is from 15 questions on. Default: off.',
  },
  view: {
    value: 'VIEW',
    choices: VIEW,
    help: 'For element: join shows what is for the day of an appointment, as --as join does. Default: all.',
  },
  ...ASKED,
  styled: {
    help: 'For static: a small look in style attributes, which WordPress leaves to authors: room, lines and your accent. Colours and fonts stay the page’s.',
  },
  'id-prefix': {
    value: 'NAME',
    help: 'For static: what ids and links to them begin with, such as clinic for #clinic-payment, where two stand on a page. Default: faq.',
  },
  paper: {
    value: 'SIZE',
    choices: ['a4', 'letter'],
    help: 'For an infographic: its size. Default: letter where people print on that, else a4.',
  },
  base: {
    value: 'URL',
    help: 'For element: where the built files are hosted, https://… or a path on your site.',
  },
  src: {
    value: 'URL',
    help: 'For element: the address of the FAQ document on your site, made by faq-embed compile.',
  },
  'overrides-url': {
    value: 'URL',
    help: 'For element: the address of the overrides on your site. Without it they stand in the attribute as JSON.',
  },
  stylesheet: {
    value: 'URL',
    help: 'For element: the address of prerendered.css, for pages whose policy allows no <style>.',
  },
  nonce: { value: 'NONCE', help: 'For element: what the policy of the page asks for.' },
  site: {
    value: 'URL',
    help: 'The address of your site: links to it stay in the tab. Without it every whole address counts as another site. For join-email and join-text: where links are that are a path; without it they are left out. For an infographic: where a logo is that your overrides name by a path; without it, beside the overrides.',
  },
  output: { value: 'FILE', short: 'o', help: 'Writes to a file instead of standard output.' },
} as const;

export type RenderGiven = Given<typeof options>;

/** @throws {UsageError} when there are several, or when options say besides where the FAQ comes from. */
export function documentOperand(
  [document, ...more]: readonly string[],
  { template, overrides, lang }: RenderGiven,
): string | undefined {
  if (document === undefined) return undefined;
  if (more.length)
    throw new UsageError(`"${more[0]}" is not expected here. One FAQ document is rendered at a time.`);
  if (template !== undefined || overrides !== undefined)
    throw new UsageError(
      `"${document}" is an FAQ document, which needs no --template and no --overrides. Leave one out.`,
    );
  if (lang !== undefined)
    throw new UsageError(`"${document}" is in one language: leave out --lang, or compile one in "${lang}".`);
  return document !== '-' && isTemplateName(document) ? `./${document}` : document;
}

/** @throws {UsageError} for what is no beginning of an id. */
export function staticOptions({ styled, 'id-prefix': idPrefix }: RenderGiven) {
  if (idPrefix !== undefined && !isIdPrefix(idPrefix))
    throw new UsageError(
      `--id-prefix: "${shown(idPrefix)}" is not the beginning of an id. Take letters a to z, digits and hyphens, such as clinic.`,
    );
  return { ...(styled && { styled }), ...(idPrefix !== undefined && { idPrefix }) };
}

const FOR_STATIC = ['styled', 'id-prefix'] as const;
const FOR_ELEMENT = [
  ...['base', 'src', 'overrides-url', 'search', 'view', 'feedback', 'feedback-url', 'booking'],
  ...['stylesheet', 'nonce'],
] as const;
/** Paper has every answer, and nothing opens on it. Programs read, they see nothing. */
const NOT_FOR = {
  handout: ['open', 'expand', 'sections', 'heading-level'],
  'structured-data': ['open', 'expand', 'heading-level'],
  join: ['sections', 'heading-level'],
  'join-email': ['open', 'expand', 'sections'],
  'join-text': ['open', 'expand', 'sections', 'heading-level'],
} as const;
type Restricted = keyof typeof NOT_FOR;
const isRestricted = (form: string): form is Restricted => Object.hasOwn(NOT_FOR, form);

/** @throws {UsageError} for an option that would do nothing. */
export function refuseMisplaced(form: OutputForm | InfographicForm, given: RenderGiven): void {
  const unused = [
    ...(form === 'static' ? [] : FOR_STATIC),
    ...(form === 'element' ? [] : FOR_ELEMENT),
    ...(isRestricted(form) ? NOT_FOR[form] : []),
    ...(isInfographic(form) ? NOT_FOR.handout : (['paper'] as const)),
  ];
  const first = unused.find((name) => given[name] !== undefined && given[name] !== false);
  if (first) throw new UsageError(`--${first} is not for --as ${form}.`);
  if ((form === 'infographic-pdf' || form === 'infographic-pptx') && given.output === undefined)
    throw new UsageError(`--as ${form} makes a file: add --output FILE.`);
  if (form === 'page' && (given['heading-level'] ?? '1') !== '1')
    throw new UsageError("The title of a page is the page's own: its level is 1.");
}
