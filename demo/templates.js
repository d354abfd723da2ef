import { everything } from './everything.js';

const form = document.querySelector('.choices');
const faq = document.querySelector('faq-embed');
const { bookingUrl } = faq.dataset;

/** A language by the name that those who read it know it by. */
const nameOf = (lang) => new Intl.DisplayNames(lang, { type: 'language' }).of(lang);

function show() {
  const { template, lang, known } = Object.fromEntries(new FormData(form));
  faq.template = template;
  faq.lang = lang;
  for (const name of Object.keys(faq.dataset)) delete faq.dataset[name];
  Object.assign(faq.dataset, known === 'much' ? everything : { bookingUrl });
}

const response = await fetch('templates.json');
const { templates, languages } = await response.json();
form.template.append(...templates.map((name) => new Option(name, name)));
form.lang.append(
  ...languages.map((lang) => {
    const option = new Option(`${nameOf(lang)} (${lang})`, lang);
    option.lang = lang;
    return option;
  }),
);
// A link may name what to show: templates.html?template=retail&lang=ar
for (const [name, value] of new URLSearchParams(location.search)) {
  const field = form.elements[name];
  if ([...(field?.options ?? [])].some((option) => option.value === value)) field.value = value;
}
show();
form.addEventListener('change', show);
