import type { Faq } from '../../model/faq.ts';
import { isTemplateName } from '../../model/template-url.ts';
import type { Preload } from './snippet-forms.ts';

/** A file beside the framed page, by its name: northwind for northwind.json. */
export const isFramedName = (name: string): boolean => /^[a-z\d-]{1,64}$/.test(name);

type FrameOption =
  | ('faq' | 'template' | 'lang' | 'theme' | 'refId' | 'search' | 'view' | 'languages')
  | ('feedback' | 'booking');

/** The address of the framed page for a file beside it, which holds all the rest. */
export function frameHref(
  base: string,
  {
    faq,
    template,
    lang,
    theme,
    refId,
    search,
    view,
    languages,
    feedback,
    booking,
  }: Readonly<Partial<Record<FrameOption, string | undefined>>>,
): string {
  const query = new URLSearchParams({
    ...(faq && { faq }),
    ...(template && { template }),
    ...(lang && { lang: lang.replaceAll('_', '-') }),
    ...(theme && { theme }),
    ...(refId && { 'ref-id': refId }),
    ...(search && { search }),
    ...(view && { view }),
    ...(languages && { languages }),
    ...(feedback && { feedback }),
    ...(booking && { booking }),
  });
  return `${base}/frame.html?${query}`;
}

/** What the link in a snippet says where nobody has chosen: what it leads to. */
export const linkLabel = ({ actions, title }: Pick<Faq, 'actions' | 'title'>): string =>
  actions.find(({ id }) => id === 'book')?.label || title;

/**
 * What the element will ask for, as far as it is known before the page is: not where only the page knows the language. Of the
 * compiler, whose name changes with every version, only where the folder is that of one version.
 *
 * @param folder The language's folder, as templates are shipped.
 */
export function preloadOf(
  base: string,
  {
    src,
    folder,
    template,
    overrides,
  }: Readonly<Record<'src' | 'folder' | 'template' | 'overrides', string | undefined>>,
): Preload {
  const isShipped = template === undefined || isTemplateName(template);
  const document =
    src ?? (folder && isShipped ? `${base}/faq-templates/${folder}/${template ?? 'general'}.json` : '');
  const isOfOneVersion = base.endsWith(`/${__VERSION__}`);
  return {
    files: [document, overrides ?? ''].filter((address) => address && !address.includes('{lang}')),
    modules: overrides && isOfOneVersion ? [`${base}/${__COMPILE_PATH__}`] : [],
  };
}

/** Options of the element, and of the script that makes one: where both are data-* attributes, no variable may be called so. */
const TAKEN =
  'src languages template overrides lang expand open sections headingLevel theme refId search view feedback feedbackUrl booking templates base loading links faqEmbed faqFallback'.split(
    ' ',
  );

/** The first of the variables that cannot be given where options are data-* attributes too. */
export const takenName = (names: readonly string[]): string | undefined =>
  names.find((name) => TAKEN.includes(name));
