// The element itself is a classic script, which cannot be bundled: its `this` must be the window. The page has a tag for it.
import { showSections } from './frame.ts';
import { loadFaq } from './load-faq.ts';
import { make } from './make.ts';
import { safeHtml } from './markdown.ts';

showSections(await loadFaq(), ({ entries }) => {
  const info = entries.map(({ question, answer }) => ({ title: question, text: safeHtml(answer) }));
  return make('hb-faq-component', { info: JSON.stringify(info) });
});
