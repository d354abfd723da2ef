// What the types must refuse: tsc fails on a directive below that has nothing to expect.
import type { FaqToggleEvent } from 'faq-embed';
import { FaqEmbed } from 'faq-embed/react';
import { compile, type FaqDocument, renderElement } from 'faq-embed/server';
import { document } from 'faq-embed/templates/en/general';

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
  // @ts-expect-error the component takes what the element takes
  <FaqEmbed key="7" theme="blue" />,
  // @ts-expect-error an element needs no such option
  renderElement(document, { colour: 'blue' }),
  // @ts-expect-error a template of one's own is JSON, not a number
  compile({ template: 5 }),
];

/** And what they must take. */
export const right: [Promise<FaqDocument>, string] = [
  compile({ template: document, overrides: { title: 'Questions' } }),
  renderElement(document, { src: '/faq.json', open: ['payment'] }),
];
export const component = (
  <FaqEmbed
    className="clinic"
    headingLevel={3}
    overrides={{ title: 'Questions' }}
    onfaq-toggle={({ currentTarget, open }) => console.log(currentTarget.faq?.title, open)}
  />
);
