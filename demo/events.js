const log = document.querySelector('#log');
const message = document.querySelector('#message');

function write(text) {
  const line = document.createElement('li');
  line.textContent = text;
  log.append(line);
}

// They bubble, so one place on the page hears every FAQ on it.
document.addEventListener('faq-ready', ({ faq }) => {
  write(`faq-ready: ${faq.sections.length} sections`);
});
document.addEventListener('faq-toggle', ({ entry, open }) => {
  write(`faq-toggle: ${entry} ${open ? 'opened' : 'closed'}`);
});
document.addEventListener('faq-action', (event) => {
  write(`faq-action: ${event.action} ${event.href}`);
  if (event.action !== 'book') return;
  event.preventDefault();
  message.textContent = 'The link was not followed: this page could open a dialog of its own here.';
});
document.addEventListener('faq-error', ({ code, message }) => {
  write(`faq-error: ${code} ${message}`);
});
