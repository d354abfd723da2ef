import '@vaadin/accordion';
import { showSections } from './frame.ts';
import { loadFaq } from './load-faq.ts';
import { make, makeFromHtml } from './make.ts';
import { safeHtml } from './markdown.ts';

showSections(await loadFaq(), ({ entries }) => {
  const panels = entries.map(({ question, answer }) =>
    make(
      'vaadin-accordion-panel',
      {},
      make('vaadin-accordion-heading', { slot: 'summary' }, question),
      makeFromHtml('div', safeHtml(answer), { class: 'answer' }),
    ),
  );
  // Its first panel is open unless it is told otherwise; the others' are closed.
  return Object.assign(make('vaadin-accordion', {}, ...panels), { opened: null });
});
