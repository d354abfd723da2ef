import './govuk.scss';
import { Accordion, createAll } from 'govuk-frontend';
import { showSections } from './frame.ts';
import { loadFaq } from './load-faq.ts';
import { make, makeFromHtml } from './make.ts';
import { safeHtml } from './markdown.ts';

const prefix = 'govuk-accordion';
// The script that the manual puts at the top of the page's body.
document.body.classList.add('js-enabled', 'govuk-frontend-supported');

showSections(await loadFaq(), ({ id, entries }) =>
  make(
    'div',
    { class: prefix, 'data-module': prefix, id },
    ...entries.map(({ question, answer }, at) =>
      make(
        'div',
        { class: `${prefix}__section` },
        make(
          'div',
          { class: `${prefix}__section-header` },
          make(
            'h4',
            { class: `${prefix}__section-heading` },
            make('span', { class: `${prefix}__section-button`, id: `${id}-heading-${at + 1}` }, question),
          ),
        ),
        makeFromHtml('div', safeHtml(answer), {
          id: `${id}-content-${at + 1}`,
          class: `${prefix}__section-content`,
        }),
      ),
    ),
  ),
);
createAll(Accordion);
