// On every host page of test/forms, first of all: what goes wrong there, and what nobody should be able to set off.
window.noted = [];
addEventListener('error', (event) => window.noted.push(`error: ${event.message}`));
addEventListener('unhandledrejection', (event) => window.noted.push(`rejection: ${event.reason}`));
for (const name of ['alert', 'confirm', 'prompt', 'print'])
  window[name] = (text) => window.noted.push(`${name}: ${text}`);
for (const name of ['error', 'warn']) {
  const write = console[name];
  console[name] = (...words) => {
    window.noted.push(words.join(' '));
    write.apply(console, words);
  };
}
