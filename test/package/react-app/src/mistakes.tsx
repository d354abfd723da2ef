// What the types must refuse: tsc fails on a directive below that has nothing to expect.
import type { FaqToggleEvent } from 'faq-embed';
import type {} from 'faq-embed/react';

export const mistakes = [
  // @ts-expect-error no such level
  <faq-embed key="1" heading-level={6} />,
  // @ts-expect-error no such theme
  <faq-embed key="2" theme="blue" />,
  // @ts-expect-error no such option
  <faq-embed key="3" colour="blue" />,
  // @ts-expect-error a number is no overrides
  <faq-embed key="4" overrides={5} />,
  // @ts-expect-error another event
  <faq-embed key="5" onfaq-ready={({ entry }: FaqToggleEvent) => entry} />,
  // @ts-expect-error the event has no such field
  <faq-embed key="6" onfaq-error={({ detail }) => detail} />,
];
