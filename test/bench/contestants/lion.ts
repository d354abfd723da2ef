import '@lion/ui/define/lion-accordion.js';
import { showSections } from './frame.ts';
import { loadFaq } from './load-faq.ts';
import { make, makeFromHtml } from './make.ts';
import { safeHtml } from './markdown.ts';

showSections(await loadFaq(), ({ entries }) =>
  make(
    'lion-accordion',
    {},
    ...entries.flatMap(({ question, answer }) => [
      make('h4', { slot: 'invoker' }, make('button', { type: 'button' }, question)),
      makeFromHtml('div', safeHtml(answer), { slot: 'content' }),
    ]),
  ),
);
