import type { Faq } from '../model/faq.ts';
import type { ElementOptions } from './element-html.ts';
import type { OutputOptions } from './output-options.ts';

/** What an FAQ is made into, as HTML. */
export const OUTPUT_FORMS = ['static', 'element', 'page', 'handout', 'structured-data'] as const;
export type OutputForm = (typeof OUTPUT_FORMS)[number];

/** What is open at first, and the level of the title, where nobody has chosen. */
export const presetOf = (form: OutputForm): { readonly open: 'all' | 'none'; readonly level: number } => ({
  open: form === 'static' ? 'all' : 'none',
  level: form === 'page' ? 1 : 2,
});

/** An FAQ in one of the forms. What writes a form loads when it is asked for. */
export async function renderForm(
  form: OutputForm,
  faq: Faq,
  options: OutputOptions & Partial<ElementOptions>,
): Promise<string> {
  const { answerHtml } = await import('./tree-html.ts');
  // To programs it is of no use that a link opens a new tab.
  const answer = answerHtml(
    form === 'structured-data' ? { ...faq, messages: {} } : faq,
    options.site,
    options,
  );
  switch (form) {
    case 'page':
      return (await import('./page-html.ts')).pageHtml(faq, answer, options);
    case 'element':
      return (await import('./element-html.ts')).elementHtml(faq, answer, { attributes: {}, ...options });
    case 'structured-data':
      return (await import('./structured-data.ts')).structuredData(faq, answer, options);
    case 'handout':
      return (await import('./handout-html.ts')).handoutHtml(faq, answer);
    default:
      return (await import('./static-html.ts')).staticHtml(faq, answer, options);
  }
}

/** A form as a file: it ends with the end of a line. */
export const asFile = (html: string): string => (html.endsWith('\n') ? html : `${html}\n`);
