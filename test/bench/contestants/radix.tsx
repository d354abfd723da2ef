import * as Accordion from '@radix-ui/react-accordion';
import { createRoot } from 'react-dom/client';
import { ReactFrame } from './frame-react.tsx';
import { loadFaq, place } from './load-faq.ts';
import { safeHtml } from './markdown.ts';

/** Radix has nothing of a closed panel in the page: an answer is formatted when it is opened first. */
function Answer({ text }: { text: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitized by DOMPurify
  return <div className="answer" dangerouslySetInnerHTML={{ __html: safeHtml(text) }} />;
}

const faq = await loadFaq();
createRoot(place).render(
  <ReactFrame
    faq={faq}
    accordion={({ entries }) => (
      <Accordion.Root type="multiple">
        {entries.map(({ id, question, answer }) => (
          <Accordion.Item key={id} value={id}>
            <Accordion.Header asChild>
              <h4>
                <Accordion.Trigger>{question}</Accordion.Trigger>
              </h4>
            </Accordion.Header>
            <Accordion.Content>
              <Answer text={answer} />
            </Accordion.Content>
          </Accordion.Item>
        ))}
      </Accordion.Root>
    )}
  />,
);
