import { EXPAND, HEADING_LEVELS } from '../element/faq-options.ts';
import { defineCommand, type Given, shown } from './command.ts';
import { tidy } from './report.ts';
import { FORMS, isFramed } from './snippet-forms.ts';
import { framedParts, widgetParts } from './snippet-parts.ts';
import { SYSTEMS, type System, type SystemName } from './systems.ts';
import { UsageError } from './usage-error.ts';

const options = {
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
  lazy: { help: 'Waits until a visitor comes near; where embed.js puts the widget in.' },
  theme: { value: 'THEME', choices: ['auto', 'light', 'dark'], help: 'Colours.' },
} as const;
export type SnippetGiven = Given<typeof options>;

export const snippetCommand = defineCommand({
  name: 'snippet',
  summary: 'prints what to paste into your site, and where',
  about: [
    'Prints three lines: what to do in that system, the snippet, and what to know. The snippet carries a link that works before and without the widget.',
    'Frames and links (sharepoint, google-sites, link) need --for, --base and --faq; all the others --for, --base and --booking-url, and react and vue no --base.',
  ],
  options,
  examples: [
    'faq-embed snippet --for wordpress-admin --base https://faq.example.com --booking-url https://outlook.office.com/book/northwind@example.com/',
    'faq-embed snippet --for wordpress-author --base https://faq.example.com --overrides /faq.json --booking-url https://outlook.office.com/book/northwind@example.com/',
    'faq-embed snippet --for sharepoint --base https://faq.example.com --faq northwind',
  ],
  async run(given, operands, io) {
    if (operands.length)
      throw new UsageError(
        `"${shown(operands[0] ?? '')}" is not expected here. Did you mean --for ${shown(operands[0] ?? '')}?`,
      );
    const name = given.for as SystemName | undefined;
    if (name === undefined)
      throw new UsageError(
        `Which system? Add --for, for example --for wordpress-admin. Known are: ${Object.keys(SYSTEMS).join(', ')}.`,
      );
    const system: System = SYSTEMS[name];
    const parts = isFramed(system.form)
      ? await framedParts(given, name, io)
      : await widgetParts(given, system.form, io);
    if (system.elsewhere && !URL.canParse(parts.base))
      throw new UsageError(
        `--base: "${shown(parts.base)}" is a path of your own site, and ${name} shows the snippet on another. Give the whole address, https://…`,
      );
    const facts = { base: parts.base, host: hostOf(parts.base), href: parts.href, file: `${given.faq}.json` };
    const lines = [system.todo(facts), FORMS[system.form](parts), system.know(facts)];
    io.out(`${lines.join('\n')}\n`);
    return 0;
  },
});

const hostOf = (base: string): string => (URL.canParse(base) ? tidy(new URL(base).host) : 'your own site');
