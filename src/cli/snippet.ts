import { tidy } from '../check/sentences.ts';
import { FORMS, isFramed } from '../outputs/snippet/snippet-forms.ts';
import { SYSTEMS, type System, type SystemName } from '../outputs/snippet/systems.ts';
import { defineCommand, shown } from './command.ts';
import { snippetOptions } from './snippet-options.ts';
import { framedParts, widgetParts } from './snippet-parts.ts';
import { UsageError } from './usage-error.ts';

export const snippetCommand = defineCommand({
  name: 'snippet',
  summary: 'prints what to paste into your site, and where',
  about: [
    'Prints three lines: what to do in that system, the snippet, and what to know about it. The snippet contains a link that works without the widget.',
    'Frames and links (sharepoint, google-sites, link, mediawiki) need --for, --base and --faq. React and Vue need --for and --booking-url. All others need --for, --base and --booking-url.',
  ],
  options: snippetOptions,
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
        `Which system? Add --for, for example --for wordpress-admin. Known systems: ${Object.keys(SYSTEMS).join(', ')}.`,
      );
    const system: System = SYSTEMS[name];
    const parts = isFramed(system.form)
      ? await framedParts(given, name, io)
      : await widgetParts(given, system.form, io);
    if (system.elsewhere && !URL.canParse(parts.base))
      throw new UsageError(
        `--base: "${shown(parts.base)}" is a path on your own site, but ${name} shows the snippet on another one. Give the whole address, https://…`,
      );
    const facts = { base: parts.base, host: hostOf(parts.base), href: parts.href, file: `${given.faq}.json` };
    const lines = [system.todo(facts), FORMS[system.form](parts), system.know(facts)];
    io.out(`${lines.join('\n')}\n`);
    return 0;
  },
});

const hostOf = (base: string): string => (URL.canParse(base) ? tidy(new URL(base).host) : 'your own site');
