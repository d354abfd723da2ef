import { joinDay } from '../fill/join-day.ts';
import { FaqError } from '../model/errors.ts';
import type { Faq } from '../model/faq.ts';
import type { ElementOptions } from './element-html.ts';
import type { OutputOptions } from './output-options.ts';

/** What an FAQ is made into, as HTML; for the day of an appointment also as text. */
export const OUTPUT_FORMS = [
  'static',
  'element',
  'page',
  'handout',
  'structured-data',
  'join',
  'join-email',
  'join-text',
] as const;
export type OutputForm = (typeof OUTPUT_FORMS)[number];

/** Whether a form is for the day of an appointment, and shows what is for that alone. */
export const isJoinForm = (form: string): boolean => form.startsWith('join');

/** What is open at first, and the level of the title, where nobody has chosen; of an email, of the questions. */
export const presetOf = (form: OutputForm): { readonly open: 'all' | 'none'; readonly level: number } => ({
  open: form === 'static' || form === 'join' ? 'all' : 'none',
  level: form === 'page' || form === 'join' ? 1 : 2,
});

/**
 * An FAQ in one of the forms. The code for each form loads on demand.
 *
 * @throws {FaqError} for a form of the day of an appointment, when no question is for it.
 */
export async function renderForm(
  form: OutputForm,
  whole: Faq,
  options: OutputOptions & Partial<ElementOptions>,
): Promise<string> {
  const faq = isJoinForm(form) ? ofTheDay(whole) : whole;
  const { answerHtml } = await import('./tree-html.ts');
  // To programs it is of no use that a link opens a new tab.
  const answer = answerHtml(
    form === 'structured-data' ? { ...faq, messages: {} } : faq,
    options.site,
    options,
  );
  switch (form) {
    case 'page':
    case 'join':
      return (await import('./page-html.ts')).pageHtml(faq, answer, options);
    case 'element':
      return (await import('./element-html.ts')).elementHtml(faq, answer, { attributes: {}, ...options });
    case 'structured-data':
      return (await import('./structured-data.ts')).structuredData(faq, answer, options);
    case 'handout':
      return (await import('./handout-html.ts')).handoutHtml(faq, answer);
    case 'join-email':
      return (await import('./join-day/join-email.ts')).joinEmail(faq, options);
    case 'join-text':
      return (await import('./join-day/join-text.ts')).joinText(faq, options.site);
    default:
      return (await import('./static-html.ts')).staticHtml(faq, answer, options);
  }
}

function ofTheDay(faq: Faq): Faq {
  const shown = joinDay(faq);
  if (shown) return shown;
  throw new FaqError(
    'wrong-shape',
    'sections',
    '',
    'has no question for the day of an appointment. Give an entry "views": ["join"], and what its answer needs.',
  );
}

/** A form as a file: it ends with the end of a line. */
export const asFile = (html: string): string => (html.endsWith('\n') ? html : `${html}\n`);
