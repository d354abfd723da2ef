import { SYSTEMS, type SystemName } from '../src/outputs/snippet/systems.ts';

/** What people call the system; the forms are sections of the README. */
const TITLES: Readonly<Record<SystemName, string>> = {
  html: 'a site of your own, any HTML',
  'wordpress-admin': 'WordPress, as administrator or editor',
  'wordpress-author': 'WordPress, as author or contributor, or one site of many',
  drupal: 'Drupal',
  joomla: 'Joomla',
  ghost: 'Ghost',
  webflow: 'Webflow',
  squarespace: 'Squarespace',
  wix: 'Wix',
  sharepoint: 'SharePoint',
  'google-sites': 'Google Sites',
  'tag-manager': 'a tag manager',
  script: 'a box that takes one script',
  link: 'an editor that keeps nothing but links',
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
  react: '[the package](#npm-package)',
  vue: '[the package](#npm-package)',
};

/** Where is your site built → paste this: read off what `snippet --for` knows. */
export function systemsTable(): string {
  const rows = (Object.keys(TITLES) as SystemName[]).map(
    (name) => `| ${TITLES[name]} | ${FORMS[SYSTEMS[name].form]} | \`--for ${name}\` |`,
  );
  return [
    '| where is your site built? | paste this | `npx faq-embed snippet` |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}
