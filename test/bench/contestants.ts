/** How ours comes onto a page, and the same as plain HTML. */
export type OurForm = 'static' | 'element' | 'snippet' | 'src' | 'overrides' | 'answers';

/** One way to have the FAQ on a page. */
export interface Contestant {
  readonly id: string;
  readonly name: string;
  /** The packages whose versions the report gives. */
  readonly packages: readonly string[];
  /**
   * Where its questions and answers are: selectors, `>>>` where one shadow root begins. The answer of a question is the one
   * at the same place in the list, but where closed answers are not in the page at all.
   */
  readonly questions: string;
  readonly answers: string;
  /** What makes the page's HTML: one of ours, or the entry in contestants/ that Vite bundles. */
  readonly from: OurForm | BundledEntry;
  /** Whether it is measured with the shipped template only. */
  readonly isForShipped?: true;
}

const markdown = ['marked', 'dompurify'];

export interface BundledEntry {
  readonly entry: string;
  /** A file of a package that has to be a script of its own, since it is not written as a module. */
  readonly classicScript?: string;
}

/** Forms of ours, and the physical limit: not what others would otherwise build. */
export const OURS: readonly string[] = [
  'static',
  'element',
  'snippet',
  'src',
  'overrides',
  'answers',
] satisfies OurForm[];

/** The physical limit first, then ours, then what people would otherwise build. */
export const contestants: readonly Contestant[] = [
  {
    id: 'static',
    name: 'static <details>',
    packages: [],
    questions: 'details > summary',
    answers: 'details > .faq-answer',
    from: 'static',
  },
  {
    id: 'element',
    name: 'faq-embed, prerendered',
    packages: ['faq-embed'],
    questions: 'faq-embed >>> .button',
    answers: 'faq-embed >>> .panel > .answer',
    from: 'element',
  },
  {
    id: 'snippet',
    name: 'faq-embed, recommended snippet',
    packages: ['faq-embed'],
    questions: 'faq-embed >>> .button',
    answers: 'faq-embed >>> .panel > .answer',
    from: 'snippet',
  },
  {
    id: 'src',
    name: 'faq-embed, a document by src',
    packages: ['faq-embed'],
    questions: 'faq-embed >>> .button',
    answers: 'faq-embed >>> .panel > .answer',
    from: 'src',
  },
  {
    id: 'overrides',
    name: 'faq-embed, overrides with facts',
    packages: ['faq-embed'],
    questions: 'faq-embed >>> .button',
    answers: 'faq-embed >>> .panel > .answer',
    from: 'overrides',
    isForShipped: true,
  },
  {
    id: 'answers',
    name: 'faq-embed, overrides with an answer',
    packages: ['faq-embed'],
    questions: 'faq-embed >>> .button',
    answers: 'faq-embed >>> .panel > .answer',
    from: 'answers',
    isForShipped: true,
  },
  {
    id: 'by-hand',
    name: '<details> by hand',
    packages: markdown,
    questions: '#faq summary',
    answers: '#faq .answer',
    from: { entry: 'by-hand.ts' },
  },
  {
    id: 'govuk',
    name: 'GOV.UK accordion',
    packages: ['govuk-frontend', ...markdown],
    questions: '.govuk-accordion__section-heading-text',
    answers: '.govuk-accordion__section-content',
    from: { entry: 'govuk.ts' },
  },
  {
    id: 'lion',
    name: '@lion/accordion',
    packages: ['@lion/ui', ...markdown],
    questions: 'lion-accordion > h4 > button',
    answers: 'lion-accordion > div',
    from: { entry: 'lion.ts' },
  },
  {
    id: 'shoelace',
    name: 'Shoelace details',
    packages: ['@shoelace-style/shoelace', ...markdown],
    questions: 'sl-details >>> [part=summary]',
    answers: 'sl-details > .answer',
    from: { entry: 'shoelace.ts' },
  },
  {
    id: 'vaadin',
    name: '@vaadin/accordion',
    packages: ['@vaadin/accordion', ...markdown],
    questions: 'vaadin-accordion-heading',
    answers: 'vaadin-accordion-panel > .answer',
    from: { entry: 'vaadin.ts' },
  },
  {
    id: 'radix',
    name: 'Radix accordion on React 19',
    packages: ['@radix-ui/react-accordion', 'react', ...markdown],
    questions: '#faq h4 > button',
    answers: '#faq .answer',
    from: { entry: 'radix.tsx' },
  },
  {
    id: 'react-faq',
    name: 'react-faq-component on React 19',
    packages: ['react-faq-component', 'react', ...markdown],
    questions: '.row-title-text',
    answers: '.row-content-text',
    from: { entry: 'react-faq.tsx' },
  },
  {
    id: 'htmlbricks',
    name: '@htmlbricks/hb-faq-component',
    packages: ['@htmlbricks/hb-faq-component', ...markdown],
    questions: 'hb-faq-component >>> .hb-faq-question-label',
    answers: 'hb-faq-component >>> .hb-faq-answer',
    from: { entry: 'htmlbricks.ts', classicScript: '@htmlbricks/hb-faq-component/main.iife.js' },
  },
];
