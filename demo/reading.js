import { everything, nameOf, titleOf, valuesFor } from './everything.js';

const main = document.querySelector('main');
const nav = document.querySelector('#languages');
const isKnown = new URLSearchParams(location.search).get('known') !== 'little';
const { bookingUrl } = everything;

/** An element with what stands in it. */
const make = (tag, properties, ...children) => {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
};

/** Where embed.js puts an FAQ as soon as somebody comes near, under the name of its template. */
function place(lang, template, values) {
  const link = make('a', { href: bookingUrl }, `${titleOf(template)}: book an appointment`);
  const div = make('div', { id: `${lang}-${template}` }, link);
  const options = { faqEmbed: '', loading: 'lazy', template, lang, open: 'all', headingLevel: '3' };
  Object.assign(div.dataset, options, values);
  return [make('p', { className: 'template' }, titleOf(template)), div];
}

const response = await fetch('templates.json');
const { templates, languages } = await response.json();
const values = new Map();
for (const name of templates) values.set(name, isKnown ? await valuesFor(name) : { bookingUrl });
for (const lang of languages) {
  const name = nameOf(lang);
  nav.append(make('a', { href: `#${lang}`, lang }, name));
  main.append(
    make('h2', { id: lang }, make('span', { lang }, name), make('small', {}, lang)),
    ...templates.flatMap((template) => place(lang, template, values.get(template))),
  );
}
for (const link of document.querySelectorAll('.switch a'))
  if (link.search === (isKnown ? '' : '?known=little')) link.ariaCurrent = 'page';
