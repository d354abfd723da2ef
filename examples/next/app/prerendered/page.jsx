import { renderElement, structuredData } from 'faq-embed/server';
import { faqDocument } from '../faq-document.js';
import { Define } from './define.jsx';

export default async function Page() {
  const faq = await faqDocument();
  const html = renderElement(faq, { src: '/faq.json' }) + structuredData(faq);
  return (
    <main>
      <h1>Northwind Clinic</h1>
      <Define />
      {/* The browser makes a shadow root of a part of it, which React would take for a difference. */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: HTML of our own server, every text in it escaped */}
      <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
    </main>
  );
}
