import { JSDOM } from 'jsdom';
import { marked } from 'marked';
import type { Contestant } from './contestants.ts';
import { type FaqToShow, plainFaq } from './faqs.ts';
import { pagePath } from './pages.ts';
import type { ProbeOptions } from './probe.ts';

/** A contestant's page with an FAQ, and what is to be seen on it. */
export interface PageUnderTest {
  readonly contestant: Contestant;
  readonly faq: FaqToShow;
  readonly path: string;
  readonly expected: Expected;
}

/** The same for all contestants. */
export interface Expected {
  readonly firstQuestion: string;
  readonly lastQuestion: string;
  readonly firstAnswer: string;
}

export function expectedOf(faq: FaqToShow): Expected {
  const entries = plainFaq(faq).sections.flatMap((section) => section.entries);
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) throw new Error('An FAQ without questions cannot be measured.');
  return { firstQuestion: first.question, lastQuestion: last.question, firstAnswer: textOf(first.answer) };
}

export const pageUnderTest = (contestant: Contestant, faq: FaqToShow, expected: Expected): PageUnderTest => ({
  contestant,
  faq,
  path: pagePath(contestant, faq),
  expected,
});

export function probeOptions({ contestant, faq, expected }: PageUnderTest): ProbeOptions {
  const { questions, answers } = contestant;
  const { firstQuestion, lastQuestion, firstAnswer } = expected;
  return {
    questions,
    answers,
    firstQuestion,
    lastQuestion,
    size: faq.size,
    answer: firstAnswer.slice(0, 40),
  };
}

/** What Markdown reads as. */
function textOf(markdown: string): string {
  const html = marked.parse(markdown, { async: false });
  return squeezed(JSDOM.fragment(html).textContent);
}

export const squeezed = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
