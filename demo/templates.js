import { everything, nameOf, titleOf, valuesFor } from './everything.js';

const form = document.querySelector('.choices');
const faq = document.createElement('faq-embed');
const link = document.querySelector('#faq');
const { bookingUrl } = everything;

const choices = () => Object.fromEntries(new FormData(form));

async function show() {
  const { template, lang, known } = choices();
  const values = known === 'much' ? await valuesFor(template) : { bookingUrl };
  if (JSON.stringify(choices()) !== JSON.stringify({ template, lang, known })) return; // something else by now
  faq.template = template;
  faq.lang = lang;
  for (const name of Object.keys(faq.dataset)) delete faq.dataset[name];
  Object.assign(faq.dataset, values);
  if (faq.isConnected) return;
  link.replaceWith(faq);
  faq.append(link);
}

/** What is shown stands in the page's address, for those to whom it is sent. */
function onChange() {
  history.replaceState(null, '', `?${new URLSearchParams(choices())}`);
  show();
}

const response = await fetch('templates.json');
const { templates, languages } = await response.json();
form.template.append(...templates.map((name) => new Option(titleOf(name), name)));
form.lang.append(
  ...languages.map((lang) => {
    const option = new Option(`${nameOf(lang)} · ${lang}`, lang);
    option.lang = lang;
    return option;
  }),
);
// A link may name what to show: templates.html?template=retail&lang=ar
const usual = [
  ['template', 'general'],
  ['lang', 'en'],
];
for (const [name, value] of [...usual, ...new URLSearchParams(location.search)]) {
  const field = form.elements[name];
  if ([...(field?.options ?? [])].some((option) => option.value === value)) field.value = value;
}
form.addEventListener('change', onChange);
show();
