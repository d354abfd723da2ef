import type { ReactNode } from 'react';
import type { BenchFaq, BenchSection } from './load-faq.ts';

interface FrameProperties {
  faq: BenchFaq;
  accordion: (section: BenchSection) => ReactNode;
}

/** What stands around the accordions: the same as in frame.ts. */
export function ReactFrame({ faq, accordion }: FrameProperties) {
  return (
    <>
      <h2>{faq.title}</h2>
      <p>
        <a href={faq.booking.href}>{faq.booking.label}</a>
      </p>
      {faq.sections.map((section) => (
        <section key={section.id}>
          <h3>{section.title}</h3>
          {accordion(section)}
        </section>
      ))}
    </>
  );
}
