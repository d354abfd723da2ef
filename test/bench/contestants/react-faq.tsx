import { createRoot } from 'react-dom/client';
import Faq from 'react-faq-component';
import { ReactFrame } from './frame-react.tsx';
import { loadFaq, place } from './load-faq.ts';
import { safeHtml } from './markdown.ts';

const faq = await loadFaq();
const rowsOf = (entries: (typeof faq.sections)[number]['entries']) =>
  entries.map(({ question, answer }) => ({ title: question, content: safeHtml(answer) }));

createRoot(place).render(
  <ReactFrame faq={faq} accordion={({ entries }) => <Faq data={{ rows: rowsOf(entries) }} />} />,
);
