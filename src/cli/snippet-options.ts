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
    help: 'Where the built files are hosted: https://… or a path on your site. For react and vue only where the bundler does not bring the templates along: where the folder faq-templates is.',
  },
  'booking-url': {
    value: 'URL',
    help: 'Your public booking page: the link inside and, without --overrides, the variable bookingUrl.',
  },
  template: {
    value: 'NAME|URL',
    help: 'The template: one that is shipped, by name, or the URL of yours. Default: general.',
  },
  lang: {
    value: 'TAG',
    help: 'The language. Default: that of the page, and English for what stands in the snippet.',
  },
  src: { value: 'URL', help: 'The address of your FAQ document on your site, made by faq-embed compile.' },
  overrides: { value: 'URL', help: 'The address of your overrides on your site.' },
  faq: {
    value: 'NAME',
    help: 'For frames and links: the JSON file beside frame.html, such as northwind for northwind.json.',
  },
  set: { value: 'NAME=VALUE', many: true, help: 'Sets a variable: --set phone="+1 206 555 0142".' },
  label: { value: 'TEXT', help: "The link's text. Default: the template's own." },
  open: { value: 'IDS', help: 'Entries that are open at first: ids with commas between, first or all.' },
  expand: { value: 'MANY|ONE', choices: EXPAND, help: 'How many entries may be open at a time.' },
  sections: { value: 'IDS', help: 'Sections to show, in this order.' },
  'heading-level': { value: 'LEVEL', choices: HEADING_LEVELS, help: "The title's heading level." },
  'ref-id': REF_ID,
  search: {
    value: 'WHEN',
    choices: SEARCH,
    help: 'A field to search the questions: auto is from 15 questions on. Default: off.',
  },
  view: {
    value: 'VIEW',
    choices: VIEW,
    help: 'What is shown: join is what is for the day of an appointment. Default: all.',
  },
  languages: {
    value: 'TAGS',
    help: 'The languages that a reader may choose between, with commas between: en,de.',
  },
  ...ASKED,
  lazy: { help: 'Waits until a visitor comes near; where embed.js puts the widget in.' },
  theme: { value: 'THEME', choices: ['auto', 'light', 'dark'], help: 'Colours.' },
} as const;
export type SnippetGiven = Given<typeof snippetOptions>;
