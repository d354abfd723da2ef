import { BOOKING, FEEDBACK } from '../element/faq-options.ts';

/** Options of `snippet` and `render` for what the element does only where it is asked to. */
export const ASKED = {
  feedback: {
    value: 'WHETHER',
    choices: FEEDBACK,
    help: 'Asks below each opened answer whether it was helpful. Default: off.',
  },
  'feedback-url': { value: 'URL', help: 'Where answers to that are sent.' },
  booking: {
    value: 'WHERE',
    choices: BOOKING,
    help: 'Where booking pages open: in a new tab, or, as far as they allow it, in a dialog on the page. Default: tab.',
  },
} as const;
