import { SYSTEMS, type SystemName } from '../src/outputs/snippet/systems.ts';

/** What people call the system; the forms are sections of docs/embed.md. */
const TITLES: Readonly<Record<SystemName, string>> = {
  html: 'your own site, any HTML page',
  'wordpress-admin': 'WordPress, administrator or editor',
  'wordpress-author': 'WordPress, author or contributor; any role on a multisite',
  drupal: 'Drupal',
  joomla: 'Joomla',
  ghost: 'Ghost',
  webflow: 'Webflow',
  squarespace: 'Squarespace',
  wix: 'Wix',
  sharepoint: 'SharePoint',
  'google-sites': 'Google Sites',
  'tag-manager': 'Google Tag Manager and others',
  script: 'a box for one script',
  link: 'an editor that keeps only links',
  mediawiki: 'MediaWiki',
  react: 'React',
  vue: 'Vue',
};

const FORMS: Readonly<Record<(typeof SYSTEMS)[SystemName]['form'], string>> = {
  element: '[the element](#the-element-and-its-script)',
  script: '[one script](#one-script)',
  div: '[a div](#a-div)',
  'div-and-script': '[a div](#a-div) with its script',
  frame: '[a frame](#a-frame)',
  link: '[a link](#a-link)',
  wikitext: '[a link](#a-link)',
  react: '[the package](package.md)',
  vue: '[the package](package.md)',
};

/** Where is your site built → paste this: read off what `snippet --for` knows. */
export function systemsTable(): string {
  const rows = (Object.keys(TITLES) as SystemName[]).map(
    (name) => `| ${TITLES[name]} | ${FORMS[SYSTEMS[name].form]} | \`snippet --for ${name}\` |`,
  );
  return [
    '| where is your site built? | paste this | `npx faq-embed …` |',
    '| --- | --- | --- |',
    ...rows,
    // No system of its own: it gets through nearly everywhere, and asks nothing of whoever keeps the site.
    '| any editor that takes HTML; no script, nothing to host | [plain HTML](#plain-html) | `render --styled` |',
  ].join('\n');
}
