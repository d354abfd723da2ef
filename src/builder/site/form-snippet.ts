import { markedHref } from '../../fill/ref-id.ts';
import { withLanguage } from '../../outputs/document-files.ts';
import { inlineJson } from '../../outputs/inline-json.ts';
import { elementAttributes } from '../../outputs/snippet/element-attributes.ts';
import {
  FORMS,
  isFramed,
  isPackage,
  type SnippetForm,
  type SnippetParts,
} from '../../outputs/snippet/snippet-forms.ts';
import { frameHref, linkLabel } from '../../outputs/snippet/snippet-parts.ts';
import { SYSTEMS } from '../../outputs/snippet/systems.ts';
import type { Made } from '../draft/made.ts';
import { attributesOf, NO_OPTIONS, type PageOptions } from '../draft/page-options.ts';
import { documentName, folderOf, htmlOf, languagesOf, OVERRIDES_FILE } from './files.ts';
import { optionsFor, type SiteForm, type SiteRequest, type SystemChoice } from './site-form.ts';

/** The files that a form needs, of those that `filesOf` makes: one, or where there are links to other languages one for each. */
export function filesFor(form: SiteForm, made: Made, { languages }: PageOptions = NO_OPTIONS): string[] {
  const tags = languagesOf(made);
  const isOne = tags.length === 1;
  if (form === 'page') return [isOne ? 'page.html' : `page.${made.lang}.html`];
  const name = documentName(made);
  if (form === 'element-src')
    return isOne ? [name] : (languages ? tags : [made.lang]).map((tag) => withLanguage(name, tag));
  // The framed page takes names without a dot: of several languages the overrides hold all.
  if (form === 'frame') return [isOne ? name : OVERRIDES_FILE];
  return [];
}

/** The one address under which a page finds them. */
const addressOf = ([file, ...others]: readonly string[], made: Made): string | undefined =>
  others.length ? withLanguage(documentName(made), '{lang}') : file;

export function snippetOf(
  form: SiteForm,
  made: Made,
  { system, base, options: all }: SiteRequest,
): Promise<string> | string {
  const options = optionsFor(form, all);
  if (form === 'static' || form === 'static-styled' || form === 'page')
    return htmlOf(form, made, base, options).then((html) => (form === 'page' ? html : html.trimEnd()));
  const as = snippetForm(form, system);
  return FORMS[as](
    form === 'frame'
      ? frameParts(made, base, options)
      : widgetParts(form, as, made, { system, base, options }),
  );
}

/** The spelling of a form that gets through a system. */
function snippetForm(form: SiteForm, system: SystemChoice): SnippetForm {
  const own = system === 'unknown' ? undefined : SYSTEMS[system].form;
  if (form === 'frame') return own && isFramed(own) ? own : 'frame';
  if (form === 'div') return 'div';
  return own && (isPackage(own) || own === 'script' || own === 'div-and-script') ? own : 'element';
}

function frameParts(made: Made, base: string, options: PageOptions): SnippetParts {
  const { faq, lang } = made;
  const { search, languages } = attributesOf(options, languagesOf(made));
  const [file = ''] = filesFor('frame', made);
  const query = {
    faq: file.replace(/\.json$/, ''),
    template: undefined,
    // A document is in one language, overrides are in several.
    lang: file === OVERRIDES_FILE ? folderOf(lang) : undefined,
    theme: undefined,
    refId: options.refId,
    search,
    languages,
  };
  return { base, options: {}, variables: {}, href: frameHref(base, query), label: faq.title };
}

function widgetParts(
  form: SiteForm,
  as: SnippetForm,
  made: Made,
  { system, base, options: chosen }: Required<Pick<SiteRequest, 'system' | 'base' | 'options'>>,
): SnippetParts {
  const { faq, overrides, lang } = made;
  const file = form === 'element-src' ? addressOf(filesFor(form, made, chosen), made) : undefined;
  const src = file && `${folderFor(system, base)}${file}`;
  const options = elementAttributes({ src, lang: folderOf(lang), overrides: inlineJson(overrides) });
  // A package brings its script along; its templates stand where the widget's do.
  const href = faq.values.get('bookingUrl')?.href ?? faq.actions[0]?.href ?? '';
  const templates = isPackage(as) && !src ? { templates: `${base}/faq-templates/` } : {};
  return {
    base,
    variables: {},
    options: { ...options, ...attributesOf(chosen, languagesOf(made)), ...templates },
    href: chosen.refId ? markedHref(href, chosen.refId) : href,
    label: linkLabel(faq),
    // With its own files, an app imports the words of the search from the package.
    ...(isPackage(as) && src && chosen.search && { imports: searchWords(made, chosen) }),
    // Where only the page knows the language, nothing can be.
    ...(as === 'element' && src && !src.includes('{lang}') && { preload: { files: [src] } }),
  };
}

function searchWords(made: Made, { languages }: PageOptions): string[] {
  const folders = (languages ? languagesOf(made) : [made.lang]).map(folderOf);
  return [...new Set(folders)].map((folder) => `templates/${folder}/search`);
}

/** Where a file of somebody's own is put: beside the page, among what an app serves as it is, else beside the widget. */
export function folderFor(system: SystemChoice, base: string): string {
  if (system === 'react' || system === 'vue') return '/';
  return system === 'html' ? '' : `${base}/`;
}
