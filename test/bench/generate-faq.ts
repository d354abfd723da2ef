/** FAQs of any size, the same at every run, with texts as long as those of the templates that we ship. */
import type { Template } from '../../src/model/content-model.ts';

export const bookingUrl = 'https://outlook.office.com/book/northwind@example.com/';

/** The third part of the questions each, whatever their number. */
const SECTIONS = [
  ['basics', 'The basics'],
  ['booking', 'Booking'],
  ['technology', 'Technology'],
] as const;

const WORDS =
  'about after again all answer any appointment ask at bank before bill book browser call camera card change choose client clinic code come confirm contact cost date day device doctor e-mail each enter every family fee file find first form free friend get give health help hour how insurance internet join know language later letter link list long look make meet message microphone minute name need new nobody note number office often online open page paper password pay people person phone photo picture place plan please portal price question quiet read ready receive record reminder report room safe same screen see select send service share short sign since speak staff start talk team test text time together turn until update use video visit wait week when where which who why window with without work write year your'.split(
    ' ',
  );

/** Park and Miller's numbers: enough for texts, and alike on every machine. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

export interface GenerateOptions {
  /** For the test that markup which could run does not: the second answer of each section holds some. */
  readonly hostile?: boolean;
}

/** A template with so many questions. Each has a number, so that no two are alike. */
export function generateTemplate(size: number, { hostile = false }: GenerateOptions = {}): Template {
  const below = numbers(size + 1);
  const phrase = (length: number) =>
    Array.from({ length }, () => WORDS[below(WORDS.length)] as string).join(' ');
  const sentence = (length: number) => {
    const text = phrase(length);
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const paragraph = () => `${sentence(8 + below(8))}, ${phrase(4 + below(6))}. ${sentence(9 + below(6))}.`;
  const list = () => Array.from({ length: 3 }, () => `- ${phrase(6 + below(6))}`).join('\n');
  const link = () => `${sentence(5 + below(5))} [${phrase(2)}]({{bookingUrl}}), **${phrase(2)}**.`;
  const kinds = [
    () => paragraph(),
    () => `${paragraph()}\n\n${link()}`,
    () => `${sentence(6)}:\n\n${list()}\n\n${sentence(10)}.`,
  ];
  const entry = (number: number, at: number) => ({
    id: `question-${number}`,
    question: `${sentence(4 + below(4))} ${number}?`,
    answers: [
      {
        text: [
          (kinds[(number - 1) % kinds.length] as () => string)(),
          ...(hostile && at === 1
            ? [
                '<img src="/none.png" onerror="ranHostileCode = true"> and <script>ranHostileCode = true</script>',
              ]
            : []),
        ].join('\n\n'),
      },
    ],
  });
  const ends = SECTIONS.map((_, at) => Math.round((size * (at + 1)) / SECTIONS.length));
  return {
    lang: 'en',
    title: 'Online appointments: questions and answers',
    variables: { bookingUrl: { type: 'booking' } },
    sections: SECTIONS.map(([id, title], at) => {
      const start = ends[at - 1] ?? 0;
      const length = (ends[at] ?? size) - start;
      return { id, title, entries: Array.from({ length }, (_, i) => entry(start + i + 1, i)) };
    }),
    actions: [{ id: 'book', label: 'Book an appointment', href: '{{bookingUrl}}' }],
    messages: { expandAll: 'Expand all', collapseAll: 'Collapse all', newTab: 'opens in a new tab' },
  };
}
