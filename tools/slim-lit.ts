import type { Plugin } from 'vite';

/**
 * What Lit would find out while it runs, told beforehand, so that the minifier leaves the other cases out:
 * styles without `adoptedStyleSheets` and polyfills, for browsers that cannot read the module anyway (it has static blocks);
 * decorators, fields with a type, templates of SVG, values inside `<style>` and the like, of which there are none here; and
 * versions, which Lit would write on the page's `window`.
 */
const TOLD: Readonly<Record<string, readonly (readonly [expression: RegExp, instead: string])[]>> = {
  '@lit/reactive-element/css-tag.js': [[/\w\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/, 'true']],
  '@lit/reactive-element/reactive-element.js': [
    [/\w\.reactiveElementPolyfillSupport/, 'void 0'],
    [/\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, 'void 0'],
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/this\[Symbol\.metadata\]/, 'null'],
    [/static addInitializer\(\w\)\{[^}]*\}/, ''],
    [/void 0!==(\w)\.l&&\(this\.l=\[\.\.\.\1\.l\]\)/, 'void 0'],
    [/,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/, ''],
    [/(?<=toAttribute\((\w),\w\)\{)switch.*?(?=return \1\})/, ''],
    [/(?<=fromAttribute\(\w,\w\)\{let (\w)=\w;)switch.*?(?=return \1\})/, ''],
  ],
  'lit-html/lit-html.js': [
    [/\w\.litHtmlPolyfillSupport/, 'void 0'],
    [/\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, 'void 0'],
    [/2===\w\?"<svg>":3===\w\?"<math>":""/, '""'],
    [/2===\w\?"<\/svg>":3===\w\?"<\/math>":""/, '""'],
    [/2===\w\|\|3===\w(?=\))/, 'false'],
    [/\w\.test\((\w)\[2\]\)&&\(\w=RegExp\("<\/"\+\1\[2\],"g"\)\)/, 'void 0'],
    [/if\(\w\.test\(\w\.tagName\)\)\{.*?\}\}(?=\}else if\(8===\w)/, ''],
  ],
};

/** What of Lit the source of the element must do without, since it is left out. */
const LEFT_OUT =
  /\btype: (Boolean|Number|Object|Array)\b|\b(svg|mathml)`|<(script|style|textarea|title)[\s>]|@(customElement|property|state)\(/;

/** Leaves out of Lit what no page comes to. Another version of Lit, or another use of it, fails the build. */
export const slimLit: Plugin = {
  name: 'slim-lit',
  transform(code, id) {
    const own = /\/src\/element\/(view\/)?[\w-]+\.ts$/.test(id) && LEFT_OUT.exec(code);
    if (own) throw new Error(`${id} has "${own[0]}", which tools/slim-lit.ts leaves out of Lit.`);
    const [file] = /(@lit\/reactive-element|lit-html)\/[\w-]+\.js$/.exec(id) ?? [];
    const told = file && TOLD[file];
    if (!told) return null;
    const slim = told.reduce((text, [expression, instead]) => {
      if (expression.test(text)) return text.replace(expression, instead);
      throw new Error(`${id} has no ${expression}, which tools/slim-lit.ts looks for.`);
    }, code);
    return { code: slim, map: null };
  },
};

/**
 * Properties to be shortened where all of Lit is in one file: what it marks as its own affair by `_$`, and what nothing outside
 * of it and the element uses. The chunks, built apart, call the rest by name.
 */
export const OWN_AFFAIRS = RegExp(
  `^(_\\$.*|${[
    'createProperty createRenderRoot creationScope elementStyles enableUpdating endNode finalizeStyles',
    'firstUpdated fromAttribute getPropertyDescriptor getPropertyOptions getUpdateComplete hasChanged',
    'hasUpdated isUpdatePending noAccessor performUpdate renderRoot scheduleUpdate setConnected',
    'shadowRootOptions shouldUpdate startNode styleSheet toAttribute useDefault willUpdate wrapped',
    // Between the element and its view.
    'formatted ids lists onClick onInterest onMatch onToggle plain',
  ]
    .join('|')
    .replaceAll(' ', '|')})$`,
);
