/** Listens before the element is registered, so that it hears of the first FAQ too. */
const faq = document.querySelector('faq-embed');
const show = (id, text) => {
  document.querySelector(`#${id}`).textContent = text;
};

faq.addEventListener('faq-ready', (event) =>
  show('questions', event.faq.sections.flatMap(({ entries }) => entries).length),
);
faq.addEventListener('faq-toggle', ({ entry, open, currentTarget }) =>
  show('toggled', `${currentTarget.className} ${entry} ${open}`),
);
faq.addEventListener('faq-action', (event) => {
  event.preventDefault();
  show('followed', event.action);
});
