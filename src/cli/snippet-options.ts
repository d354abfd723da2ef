import { EXPAND, HEADING_LEVELS, SEARCH, VIEW } from '../element/faq-options.ts';
import { SYSTEMS } from '../outputs/snippet/systems.ts';
import { ASKED } from './asked-options.ts';
import type { Given } from './command.ts';
import { REF_ID } from './ref-id-option.ts';

/** Options of the command `snippet`. */
export const snippetOptions = {
  for: {
    value: 'SYSTEM',
    choices: Object.keys(SYSTEMS),
    help: 'What your site is built with.',
  },
  base: {
    value: 'URL',
    help: 'The folder of the built files, https://… or a path on your site. For react and vue: only if the app loads templates from there instead of importing them.',
  },
  'booking-url': {
    value: 'URL',
    help: 'Your public booking page: the link in the snippet and, without --overrides, the variable bookingUrl.',
  },
  template: {
    value: 'NAME|URL',
    help: 'A shipped template by name, or the URL of your own. Default: general.',
  },
  lang: {
    value: 'TAG',
    help: 'The language. Default: that of the page; the words in the snippet itself are in English.',
  },
  src: { value: 'URL', help: 'The address of your FAQ document, made by faq-embed compile.' },
  overrides: { value: 'URL', help: 'The address of your overrides.' },
  faq: {
    value: 'NAME',
    help: 'For frames and links: the JSON file beside frame.html, such as northwind for northwind.json.',
  },
  set: { value: 'NAME=VALUE', many: true, help: 'Sets a variable: --set phone="+1 206 555 0142".' },
  label: { value: 'TEXT', help: "The link's text. Default: the template's." },
  open: { value: 'IDS', help: 'Entries to open at first: comma-separated ids, first or all.' },
  expand: { value: 'MANY|ONE', choices: EXPAND, help: 'How many entries may be open at a time.' },
  sections: { value: 'IDS', help: 'Sections to show, in this order.' },
  'heading-level': {
    value: 'LEVEL',
    choices: [...HEADING_LEVELS].sort(),
    help: 'Heading level of the title.',
  },
  'ref-id': REF_ID,
  search: {
    value: 'WHEN',
    choices: SEARCH,
    help: 'A search field above the questions. auto: from 15 questions on. Default: off.',
  },
  view: {
    value: 'VIEW',
    choices: VIEW,
    help: 'What is shown. join: only what is needed on the day of the appointment. Default: all.',
  },
  languages: {
    value: 'TAGS',
    help: 'The languages that visitors can choose from, comma-separated: en,de.',
  },
  ...ASKED,
  lazy: { help: 'Loads when a visitor comes near; for snippets with embed.js.' },
  theme: { value: 'THEME', choices: ['auto', 'light', 'dark'], help: 'Colours.' },
} as const;
export type SnippetGiven = Given<typeof snippetOptions>;
