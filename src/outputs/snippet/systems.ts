import { loader, type SnippetForm } from './snippet-forms.ts';

/** A system that a site is built with: the form that gets through it, and what a person does there. */
export interface System {
  readonly form: SnippetForm;
  readonly todo: (facts: SystemFacts) => string;
  readonly know: (facts: SystemFacts) => string;
  /** The snippet is shown on a host of the system's own: a path would lead nowhere. */
  readonly elsewhere?: true;
}
interface SystemFacts {
  readonly base: string;
  /** The host that the files are on, for systems that allow hosts one by one. */
  readonly host: string;
  /** The snippet's own address, in the forms that have one. */
  readonly href: string;
  /** The JSON file beside the framed page. */
  readonly file: string;
}

const CHECK = 'Open the published page as a visitor would, signed out, and follow the link to book.';
const FRAMED = ({ file }: SystemFacts) =>
  `What it says stands in ${file} beside frame.html, which must be there.`;

/** By the name of `--for`. What each system keeps of a snippet was measured or is known of it; menus and plans change. */
export const SYSTEMS = {
  'wordpress-admin': {
    form: 'element',
    todo: () => 'In the block editor add a block "Custom HTML" and paste this line into it:',
    know: () =>
      `Only administrators and editors of a single site may paste scripts: whoever saves the page later with fewer rights loses it, and then --for wordpress-author is right. ${CHECK}`,
  },
  'wordpress-author': {
    form: 'div',
    todo: ({ base }) =>
      `Add a block "Custom HTML" and paste this line into it; once for the whole site an administrator adds ${loader(base)} to the footer:`,
    know: () =>
      `Authors, contributors and administrators of one site of many may not save scripts, but this line stays whole. Without the script in the footer visitors see the link alone; faq-embed render --as static --styled needs no script at all. ${CHECK}`,
  },
  drupal: {
    form: 'div',
    todo: ({ base }) =>
      `In the text format of the page allow <div data-*> and <a href>, switch the editor to its source and paste this line; once, the theme needs ${loader(base)}:`,
    know: () =>
      `Basic HTML takes the div away unless the format allows it: then visitors see the link alone. Where the format cannot be changed, --for link survives it. ${CHECK}`,
  },
  sharepoint: {
    form: 'frame',
    elsewhere: true,
    todo: ({ host }) =>
      `Edit the page, add the web part "Embed" and paste this line; first an owner allows ${host} under Site settings, HTML Field Security:`,
    know: (facts) =>
      `${FRAMED(facts)} The web part keeps the frame only, at a fixed height: raise height until nothing scrolls, and put the link into a text web part below: until it fits, the frame ends in a fade with a link to the whole page. ${CHECK}`,
  },
  wix: {
    form: 'element',
    elsewhere: true,
    todo: ({ base }) =>
      `With a plan that has it, add Embed Code, Custom Element, with the server URL ${base}/faq-embed.js, the tag name faq-embed and this tag's attributes; else add Embed HTML and paste this line:`,
    know: () =>
      `Embed HTML is a sandboxed frame of a fixed height: make it tall enough with answers open, on a phone too; addresses in the snippet must be whole there. ${CHECK}`,
  },
  squarespace: {
    form: 'element',
    todo: () =>
      'Edit the page, add a "Code" block set to HTML, with "Display source" off, and paste this line:',
    know: () =>
      `Scripts in code blocks need a plan that includes them, and do not run while you edit: look at the page in a private window. ${CHECK}`,
  },
  webflow: {
    form: 'element',
    todo: () => 'In the Designer add a "Code Embed" element, paste this line, save and publish:',
    know: () =>
      `The Designer does not run scripts: look at the published site. Code Embed needs a plan that includes it and takes short snippets only: keep your texts in a file for --overrides. ${CHECK}`,
  },
  ghost: {
    form: 'element',
    todo: () => 'In the editor type /html for an HTML card and paste this line into it:',
    know: () =>
      `Ghost may add ?ref= to links that leave the site: see that the booking page opens all the same. In newsletters only the link is left. ${CHECK}`,
  },
  'google-sites': {
    form: 'frame',
    elsewhere: true,
    todo: () => 'Choose Insert, Embed, "Embed code" and paste this line:',
    know: (facts) =>
      `${FRAMED(facts)} Instead, "By URL" takes ${facts.href} alone. The height is fixed: drag the box until nothing scrolls with answers open; until then the frame ends in a fade with a link to the whole page. ${CHECK}`,
  },
  joomla: {
    form: 'div',
    todo: ({ base }) =>
      `In the article switch the editor off (Toggle Editor) and paste this line; once, the template's index.php needs ${loader(base)} before </body>:`,
    know: () =>
      `If the div is gone after saving, the text filter of your group takes it away (Global Configuration, Text Filters): then visitors see the link alone. ${CHECK}`,
  },
  mediawiki: {
    form: 'wikitext',
    elsewhere: true,
    todo: ({ base }) =>
      `Edit the source of the page and paste this line into a paragraph of its own, with a blank line before and after; once for the whole wiki, whoever keeps it adds $wgHooks['BeforePageDisplay'][] = fn ($out) => $out->addHeadItem('faq-embed', '${loader(base, { 'data-links': true })}'); to LocalSettings.php:`,
    know: (facts) =>
      `${FRAMED(facts)} Wikis show other HTML as text, but keep a link in their own notation. Without the line in LocalSettings.php it is a plain link to the page with the questions, which is fine. ${CHECK}`,
  },
  html: {
    form: 'element',
    todo: () => 'Paste this line where the questions should stand:',
    know: ({ host }) =>
      `With a content security policy, script-src and connect-src must allow ${host}. If the page is not served over http(s), nothing loads but the link. ${CHECK}`,
  },
  react: {
    form: 'react',
    todo: () => 'Run npm install faq-embed, and save this line as Faq.jsx:',
    know: () =>
      `Import the template once for each language of your site, such as faq-embed/templates/de/general. React 19 sets properties too; with older versions write attributes only. ${CHECK}`,
  },
  vue: {
    form: 'vue',
    todo: () => 'Run npm install faq-embed, and save this line as Faq.vue:',
    know: () =>
      `Import the template once for each language of your site, such as faq-embed/templates/de/general. Tell Vue's compiler that the tag is not a component: compilerOptions.isCustomElement: (tag) => tag === 'faq-embed'. ${CHECK}`,
  },
  'tag-manager': {
    form: 'div-and-script',
    todo: () => 'Make a tag of the type "Custom HTML" that fires on the page, and paste this line into it:',
    know: () =>
      `A tag manager puts it at the end of the page; to have it elsewhere, put the div on the page and only the script into the tag. The options stand on the div, since Google Tag Manager takes data-* off scripts. ${CHECK}`,
  },
  script: {
    form: 'script',
    todo: () => 'Paste this line into the box for a script, where the questions should stand:',
    know: () =>
      `The link before the script becomes part of the widget: keep the two together. If data-* attributes are taken off the script, --for tag-manager is right. ${CHECK}`,
  },
  link: {
    form: 'link',
    todo: ({ base }) =>
      `Paste this line into a paragraph of its own, where links are all that stays; once for the whole site, its owner adds ${loader(base, { 'data-links': true })}:`,
    know: (facts) =>
      `${FRAMED(facts)} A link in the middle of a sentence stays a link. Without the script it is a plain link to the page with the questions, which is fine. ${CHECK}`,
  },
} as const satisfies Readonly<Record<string, System>>;

export type SystemName = keyof typeof SYSTEMS;
