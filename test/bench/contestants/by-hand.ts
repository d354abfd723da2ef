import { showSections } from './frame.ts';
import { loadFaq } from './load-faq.ts';
import { make, makeFromHtml } from './make.ts';
import { safeHtml } from './markdown.ts';

showSections(await loadFaq(), ({ entries }) =>
  make(
    'div',
    {},
    ...entries.map(({ question, answer }) =>
      make(
        'details',
        {},
        make('summary', {}, question),
        makeFromHtml('div', safeHtml(answer), { class: 'answer' }),
      ),
    ),
  ),
);
