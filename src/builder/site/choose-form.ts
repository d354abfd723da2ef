import { withLanguage } from '../../outputs/document-files.ts';
import { inlineJson } from '../../outputs/inline-json.ts';
import { elementAttributes } from '../../outputs/snippet/element-attributes.ts';
import {
  FORMS,
  isFramed,
  isPackage,
  loader,
  type SnippetForm,
  type SnippetParts,
} from '../../outputs/snippet/snippet-forms.ts';
import { frameHref, linkLabel } from '../../outputs/snippet/snippet-parts.ts';
import { SYSTEMS, type SystemName } from '../../outputs/snippet/systems.ts';
import type { Made } from '../draft/made.ts';
import { documentName, folderOf, htmlOf, languagesOf, OVERRIDES_FILE } from './files.ts';

/** What a site is built with. */
export type SystemChoice = SystemName | 'unknown';
export const SYSTEM_CHOICES: readonly SystemChoice[] = [...(Object.keys(SYSTEMS) as SystemName[]), 'unknown'];

/**
 * What somebody may do there: write text; paste scripts; write text while an administrator adds a line once; put in frames;
 * nothing, because somebody else manages the site.
 */
export type SiteRight = 'text' | 'scripts' | 'admin' | 'frames' | 'none';

/** The forms in which an FAQ gets onto a site. */
export type SiteForm = 'static' | 'static-styled' | 'div' | 'element' | 'element-src' | 'frame' | 'page';

/** How a snippet is put in: as source, as it looks (what an editor makes of formatted text), or not at all. */
export type PasteAs = 'source' | 'formatted' | 'file';

/** A text of the interface, by its name, with what its {places} are filled with. */
export interface Said {
  readonly key: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** One way onto the site. */
export interface FormChoice {
  readonly form: SiteForm;
  /** What is copied. */
  readonly snippet: string;
  readonly paste: PasteAs;
  /** Names of files, of those that `filesOf` makes, that must be uploaded. */
  readonly files: readonly string[];
  /** What somebody else must be asked for, ready to send. */
  readonly message?: Said;
  /** What to do, in this order. */
  readonly steps: readonly Said[];
  /** It needs the widget's files on the web, and they are on this computer. */
  readonly needsHost?: true;
  /** The snippet is longer than the system takes. */
  readonly tooLong?: { readonly limit: number; readonly length: number };
}

export interface SiteRequest {
  readonly system: SystemChoice;
  readonly may: SiteRight;
  /** The address of the folder that the builder and the widget are served from. */
  readonly base: string;
}

/** The ways onto a site, the best first. */
export async function chooseForms(made: Made, request: SiteRequest): Promise<FormChoice[]> {
  const base = request.base.replace(/\/+$/, '');
  const plain = withoutHosting(request.system);
  const wanted = isHosted(base) ? [...orderOf(request), ...plain] : [...plain, ...orderOf(request)];
  const forms = [...new Set(wanted)];
  const choices = await Promise.all(forms.map((form) => choiceOf(form, made, { ...request, base })));
  // What the system cuts off is worth less than anything that fits.
  return [...choices.filter(({ tooLong }) => !tooLong), ...choices.filter(({ tooLong }) => tooLong)];
}

/** Whether others reach an address as well: a folder on this computer is no host. */
export function isHosted(base: string): boolean {
  if (!URL.canParse(base)) return false;
  const { protocol, hostname } = new URL(base);
  const isHere = /^(127\.[\d.]+|\[::1\]|0\.0\.0\.0)$|(^|\.)local(host)?$/.test(hostname);
  return /^https?:$/.test(protocol) && !isHere;
}

/** What keeps `style` attributes and `<details>`, as far as is known. */
const KEEPS_LOOK: readonly SystemChoice[] = [
  'wordpress-admin',
  'wordpress-author',
  'squarespace',
  'webflow',
  'ghost',
  'wix',
  'joomla',
  'html',
  'tag-manager',
  'unknown',
];
/** Whose editors show no source to people who only write: what they take is formatted text. */
const FORMATTED: readonly SystemChoice[] = ['sharepoint', 'google-sites', 'mediawiki'];
/** Where files of one's own can be put beside the pages. */
const TAKES_FILES: readonly SystemChoice[] = ['html', 'react', 'vue'];
/** Where a `div` with `data-*` goes nowhere, whatever an administrator adds. */
const NO_DIV: readonly SystemChoice[] = ['sharepoint', 'google-sites', 'mediawiki', 'link', 'wix'];

const withoutHosting = (system: SystemChoice): readonly SiteForm[] =>
  KEEPS_LOOK.includes(system) ? ['static-styled', 'static', 'page'] : ['static', 'static-styled', 'page'];

function orderOf({ system, may }: Pick<SiteRequest, 'system' | 'may'>): readonly SiteForm[] {
  const isFrame = system !== 'unknown' && isFramed(SYSTEMS[system].form);
  switch (may) {
    case 'text':
      return [];
    case 'admin':
      return NO_DIV.includes(system) ? (isFrame ? ['frame'] : []) : ['div'];
    case 'frames':
      return ['frame'];
    default:
      if (isFrame) return ['frame'];
      // Whatever they may elsewhere: here scripts are taken out.
      if (system === 'wordpress-author') return ['div'];
      return TAKES_FILES.includes(system) ? ['element-src', 'element'] : ['element', 'element-src'];
  }
}

/** The longest snippet that a system takes, in characters. Limits change: these are on the safe side. */
const LIMITS: Partial<Readonly<Record<SystemChoice, number>>> = { webflow: 10_000, 'tag-manager': 100_000 };

async function choiceOf(form: SiteForm, made: Made, request: SiteRequest): Promise<FormChoice> {
  const { system, may, base } = request;
  const snippet = await snippetOf(form, made, request);
  const isText = form === 'static' || form === 'static-styled';
  const paste: PasteAs =
    form === 'page' ? 'file' : isText && FORMATTED.includes(system) ? 'formatted' : 'source';
  const file = fileFor(form, made);
  const files = file ? [file] : [];
  const message = messageOf(form, { snippet, files, ...request });
  const limit = LIMITS[system];
  const isLong = limit !== undefined && form !== 'page' && snippet.length > limit;
  return {
    form,
    snippet,
    paste,
    files,
    ...(message && { message }),
    steps: stepsOf(form, { paste, files, base, system, isAsked: message !== undefined, may }),
    ...(!isText && form !== 'page' && !isHosted(base) && { needsHost: true }),
    ...(isLong && { tooLong: { limit, length: snippet.length } }),
  };
}

/** The file that a form needs, of those that `filesOf` makes. */
function fileFor(form: SiteForm, made: Made): string | undefined {
  const isOne = languagesOf(made).length === 1;
  if (form === 'page') return isOne ? 'page.html' : `page.${made.lang}.html`;
  const name = documentName(made);
  if (form === 'element-src') return isOne ? name : withLanguage(name, made.lang);
  // The framed page takes names without a dot: of several languages the overrides hold all.
  if (form === 'frame') return isOne ? name : OVERRIDES_FILE;
  return undefined;
}

function snippetOf(form: SiteForm, made: Made, { system, base }: SiteRequest): Promise<string> | string {
  if (form === 'static' || form === 'static-styled' || form === 'page')
    return htmlOf(form, made, base).then((html) => (form === 'page' ? html : html.trimEnd()));
  const as = snippetForm(form, system);
  return FORMS[as](form === 'frame' ? frameParts(made, base) : widgetParts(form, as, made, { system, base }));
}

/** The spelling of a form that gets through a system. */
function snippetForm(form: SiteForm, system: SystemChoice): SnippetForm {
  const own = system === 'unknown' ? undefined : SYSTEMS[system].form;
  if (form === 'frame') return own && isFramed(own) ? own : 'frame';
  if (form === 'div') return 'div';
  return own && (isPackage(own) || own === 'script' || own === 'div-and-script') ? own : 'element';
}

function frameParts(made: Made, base: string): SnippetParts {
  const { faq, lang } = made;
  const file = fileFor('frame', made) ?? '';
  const query = {
    faq: file.replace(/\.json$/, ''),
    template: undefined,
    // A document is in one language, overrides are in several.
    lang: file === OVERRIDES_FILE ? folderOf(lang) : undefined,
    theme: undefined,
  };
  return { base, options: {}, variables: {}, href: frameHref(base, query), label: faq.title };
}

function widgetParts(
  form: SiteForm,
  as: SnippetForm,
  made: Made,
  { system, base }: Pick<SiteRequest, 'system' | 'base'>,
): SnippetParts {
  const { faq, overrides, lang } = made;
  const file = form === 'element-src' ? fileFor(form, made) : undefined;
  const src = file && `${folderFor(system, base)}${file}`;
  const options = elementAttributes({ src, lang: folderOf(lang), overrides: inlineJson(overrides) });
  // A package brings its script along; its templates stand where the widget's do.
  const templates = isPackage(as) && !src ? { templates: `${base}/faq-templates/` } : {};
  return {
    base,
    variables: {},
    options: { ...options, ...templates },
    href: faq.values.get('bookingUrl')?.href ?? faq.actions[0]?.href ?? '',
    label: linkLabel(faq),
    ...(as === 'element' && src && { preload: src }),
  };
}

/** Where a file of somebody's own is put: beside the page, among what an app serves as it is, else beside the widget. */
function folderFor(system: SystemChoice, base: string): string {
  if (system === 'react' || system === 'vue') return '/';
  return system === 'html' ? '' : `${base}/`;
}

/** What an administrator, or whoever keeps the web server, is asked for. */
function messageOf(
  form: SiteForm,
  {
    system,
    may,
    base,
    snippet,
    files,
  }: SiteRequest & { readonly snippet: string; readonly files: readonly string[] },
): Said | undefined {
  const [file = ''] = files;
  const host = URL.canParse(base) ? new URL(base).host : base;
  if (may === 'none' && form !== 'page')
    return pasteMessage(snippet, file, form === 'frame' ? `${base}/` : folderFor(system, base));
  if (form === 'div')
    return {
      key: system === 'drupal' ? 'site.message.lineDrupal' : 'site.message.line',
      values: { line: loader(base) },
    };
  if (form !== 'frame') return undefined;
  if (system === 'sharepoint') return { key: 'site.message.frameSharePoint', values: { host, file, base } };
  if (system === 'mediawiki' || system === 'link')
    return {
      key: system === 'link' ? 'site.message.links' : 'site.message.linksMediaWiki',
      values: { line: loader(base, { 'data-links': true }), file, base },
    };
  return { key: 'site.message.upload', values: { file, base } };
}

function pasteMessage(snippet: string, file: string, folder: string): Said {
  if (!file) return { key: 'site.message.paste', values: { snippet } };
  return folder
    ? { key: 'site.message.pasteWithFile', values: { snippet, file, folder } }
    : { key: 'site.message.pasteWithFileBeside', values: { snippet, file } };
}

function stepsOf(
  form: SiteForm,
  {
    paste,
    files,
    base,
    system,
    isAsked,
    may,
  }: {
    readonly paste: PasteAs;
    readonly files: readonly string[];
    readonly base: string;
    readonly system: SystemChoice;
    readonly isAsked: boolean;
    readonly may: SiteRight;
  },
): Said[] {
  const [file = ''] = files;
  const send: Said[] = isAsked ? [{ key: 'site.step.send' }] : [];
  if (may === 'none' && form !== 'page') return [...send, { key: 'site.step.check' }];
  const upload: Said[] =
    form === 'page'
      ? [{ key: 'site.step.uploadPage', values: { file } }]
      : form === 'element-src'
        ? [uploadOf(file, system, base)]
        : form === 'frame' && !isAsked
          ? [{ key: 'site.step.upload', values: { file, base } }]
          : [];
  const put: Said[] =
    paste === 'file'
      ? [{ key: 'site.step.linkPage' }]
      : [
          { key: paste === 'formatted' ? 'site.where.formatted' : whereOf(form, system) },
          { key: 'site.step.publish' },
        ];
  return [...send, ...upload, ...put, { key: 'site.step.check' }];
}

function uploadOf(file: string, system: SystemChoice, base: string): Said {
  const folder = folderFor(system, base);
  if (folder === '') return { key: 'site.step.uploadBesidePage', values: { file } };
  if (folder === '/') return { key: 'site.step.uploadPublic', values: { file } };
  return { key: 'site.step.upload', values: { file, base } };
}

/** Where a snippet is put in a system; frames have a place of their own in some. */
function whereOf(form: SiteForm, system: SystemChoice): string {
  const isWidget = form !== 'static' && form !== 'static-styled';
  const name = isWidget ? system : (PLAIN_IN[system] ?? system);
  return `site.where.${name.startsWith('wordpress') ? 'wordpress' : name}`;
}

/** Plain HTML is a part of a text or a page: not of what scripts and apps have of their own. */
const PLAIN_IN: Partial<Readonly<Record<SystemChoice, SystemChoice>>> = {
  script: 'unknown',
  link: 'unknown',
  'tag-manager': 'unknown',
  react: 'html',
  vue: 'html',
};

/** Every name of a text that {@link chooseForms} may say: a test holds them to be there. */
export const SITE_KEYS: readonly string[] = [
  ...[
    'paste',
    'pasteWithFile',
    'pasteWithFileBeside',
    'line',
    'lineDrupal',
    'frameSharePoint',
    'links',
    'linksMediaWiki',
    'upload',
  ].map((name) => `site.message.${name}`),
  ...['send', 'check', 'publish', 'upload', 'uploadPage', 'uploadBesidePage', 'uploadPublic', 'linkPage'].map(
    (name) => `site.step.${name}`,
  ),
  'site.where.formatted',
  ...new Set(SYSTEM_CHOICES.map((system) => whereOf('div', system))),
];
