import { BOOKING, FEEDBACK } from '../element/faq-options.ts';

/** Options of `snippet` and `render` for what the element does only where it is asked to. */
export const ASKED = {
  feedback: {
    value: 'WHETHER',
    choices: FEEDBACK,
    help: 'Asks “Was this helpful?” below each opened answer. Default: off.',
  },
  'feedback-url': { value: 'URL', help: 'With --feedback: the address that votes are sent to.' },
  booking: {
    value: 'WHERE',
    choices: BOOKING,
    help: 'Where booking pages open: in a new tab, or in a dialog on the page if they allow it. Default: tab.',
  },
} as const;
