import { everything } from './everything.js';

const main = document.querySelector('main');
const nav = document.querySelector('#languages');
const isKnown = new URLSearchParams(location.search).get('known') !== 'little';
const known = isKnown ? everything : { bookingUrl: everything.bookingUrl };

function place(lang, template) {
  const div = document.createElement('div');
  const options = { faqEmbed: '', loading: 'lazy', template, lang, open: 'all', headingLevel: '3' };
  Object.assign(div.dataset, options, known);
  div.id = `${lang}-${template}`;
  const link = Object.assign(document.createElement('a'), {
    href: everything.bookingUrl,
    textContent: `${template}, ${lang}`,
  });
  div.append(link);
  return div;
}

const response = await fetch('templates.json');
const { templates, languages } = await response.json();
for (const lang of languages) {
  const name = new Intl.DisplayNames(lang, { type: 'language' }).of(lang);
  const heading = Object.assign(document.createElement('h2'), { id: lang, lang, textContent: name });
  main.append(heading, ...templates.map((template) => place(lang, template)));
  nav.append(Object.assign(document.createElement('a'), { href: `#${lang}`, lang, textContent: name }), ' ');
}
