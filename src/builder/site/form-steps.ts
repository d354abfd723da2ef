import { loader } from '../../outputs/snippet/snippet-forms.ts';
import { folderFor } from './form-snippet.ts';
import {
  type PasteAs,
  type Said,
  type SiteForm,
  type SiteRequest,
  type SiteRight,
  SYSTEM_CHOICES,
  type SystemChoice,
} from './site-form.ts';

/** What an administrator, or whoever keeps the web server, is asked for. */
export function messageOf(
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
    return pasteMessage(snippet, files, form === 'frame' ? `${base}/` : folderFor(system, base));
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

function pasteMessage(snippet: string, files: readonly string[], folder: string): Said {
  if (!files.length) return { key: 'site.message.paste', values: { snippet } };
  const key = `site.message.pasteWithFile${files.length > 1 ? 's' : ''}`;
  const file = files.join(', ');
  return folder
    ? { key, values: { snippet, file, folder } }
    : { key: `${key}Beside`, values: { snippet, file } };
}

export function stepsOf(
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
        ? files.map((one) => uploadOf(one, system, base))
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
    'pasteWithFiles',
    'pasteWithFilesBeside',
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
