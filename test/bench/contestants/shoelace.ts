import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/details/details.js';
import { showSections } from './frame.ts';
import { loadFaq } from './load-faq.ts';
import { make, makeFromHtml } from './make.ts';
import { safeHtml } from './markdown.ts';

showSections(await loadFaq(), ({ entries }) =>
  make(
    'div',
    {},
    ...entries.map(({ question, answer }) =>
      make('sl-details', { summary: question }, makeFromHtml('div', safeHtml(answer), { class: 'answer' })),
    ),
  ),
);
