/** The options of `render`, and checks for those that would have no effect or cannot be combined. */
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
    help: 'static: <details> for any editor. element: a prerendered <faq-embed>. page: a whole page with its style. handout: every answer, for paper. structured-data: FAQ schema for search engines, in addition to one of the others. join: a page for the day of the appointment, with how to join and your telephone number. join-email, join-text: the same for a reminder email, as HTML and as plain text. infographic-…: the steps of an appointment on one page, as a picture (svg), for print (pdf, or html to print yourself) or to edit in PowerPoint (pptx). Default: static.',
  },
  template: TEMPLATE,
  lang: LANG,
  overrides: OVERRIDES,
  set: SET,
  open: {
    value: 'IDS',
    help: 'Entries to open at first: comma-separated ids, first, all or none. Default: all for static, else none.',
  },
  expand: {
    value: 'MANY|ONE',
    choices: EXPAND,
    help: 'How many entries may be open at a time. Default: many.',
  },
  sections: { value: 'IDS', help: 'Sections to show, in this order. Default: all.' },
  'heading-level': {
    value: 'LEVEL',
    choices: [...HEADING_LEVELS].sort(),
    help: 'Heading level of the title; for join-email, of the questions. Default: 2. On a page it is always 1.',
  },
  'ref-id': REF_ID,
  search: {
    value: 'WHEN',
    choices: SEARCH,
    help: 'For element: a search field above the questions, once the script has loaded. auto: from 15 questions on. Default: off.',
  },
  view: {
    value: 'VIEW',
    choices: VIEW,
    help: 'For element: join shows only what is needed on the day of the appointment, like --as join. Default: all.',
  },
  ...ASKED,
  styled: {
    help: 'For static: adds spacing, lines and your accent in style attributes, which WordPress allows authors. Other colours and fonts stay the page’s.',
  },
  'id-prefix': {
    value: 'NAME',
    help: 'For static: the prefix of ids and of links to them, for two FAQs on one page: clinic makes #clinic-payment. Default: faq.',
  },
  paper: {
    value: 'SIZE',
    choices: ['a4', 'letter'],
    help: 'For an infographic: the paper size. Default: letter in countries that use it, else a4.',
  },
  base: {
    value: 'URL',
    help: 'For element: the folder of the built files, https://… or a path on your site.',
  },
  src: {
    value: 'URL',
    help: 'For element: the address of your FAQ document, made by faq-embed compile.',
  },
  'overrides-url': {
    value: 'URL',
    help: 'For element: the address of your overrides. Without it, the attribute contains them as JSON.',
  },
  stylesheet: {
    value: 'URL',
    help: 'For element: the address of prerendered.css, for pages whose CSP does not allow <style>.',
  },
  nonce: { value: 'NONCE', help: 'For element: the nonce in the page’s CSP.' },
  site: {
    value: 'URL',
    help: 'The address of your site. Links to it open in the same tab; without it, every whole address counts as another site. For join-email and join-text: makes whole addresses of links that are paths; without it, these are left out. For an infographic: the site of a logo given as a path; without it, the path starts at the overrides file.',
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
      `--id-prefix: "${shown(idPrefix)}" is not a prefix for ids. Use letters a to z, digits and hyphens, such as clinic.`,
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
