import { readFile } from 'node:fs/promises';
import { readTemplate, withOverrides } from '../../../src/compile/compile.ts';
import { readMarkdown } from '../../../src/compile/markdown-on-node.ts';
import { fillDocument } from '../../../src/fill/fill-document.ts';
import { infographics } from '../../../src/load/infographic-languages.ts';
import { FaqError, type Report } from '../../../src/model/errors.ts';
import type { Faq } from '../../../src/model/faq.ts';
import { matchLanguage } from '../../../src/model/match-language.ts';
import type { Layout, LayoutOptions } from '../../../src/outputs/infographic/layout.ts';
import { makeInfographic } from '../../../src/outputs/infographic/make-infographic.ts';
import type { Paper } from '../../../src/outputs/infographic/paper.ts';

export const TRADES = ['general', 'healthcare', 'financial-services', 'retail'] as const;
export const LANGUAGES = [
  'ar',
  'de',
  'en',
  'es',
  'fr',
  'hi',
  'it',
  'ja',
  'ko',
  'pt-BR',
  'zh-Hans',
  'zh-Hant',
];

/** Everything that an infographic can say. */
export const EVERY_FACT = {
  organization: 'Northwind',
  bookingUrl: 'https://outlook.office.com/book/northwind@example.com/',
  phone: '+1 206 555 0142',
  email: 'appointments@northwind.example',
  appointmentLength: 45,
  bookingNotice: 48,
  cancellationNotice: 24,
  waitingTime: 15,
  price: '45 USD',
  paymentUrl: 'https://northwind.example/fees',
  paymentMethods: ['Visa', 'Mastercard', 'PayPal'],
  preparation: ['Contoso 365', 'Fabrikam 12', 'A4'],
  interpreterUrl: 'https://northwind.example/support',
  emergencyNumber: '112',
  fraudPhone: '+1 206 555 0199',
  returnPeriod: 30,
  returnsUrl: 'https://northwind.example/returns',
  resultsUrl: 'https://northwind.example/results',
};
/** Most organizations set these. */
export const SOME_FACTS = {
  organization: 'Northwind',
  bookingUrl: EVERY_FACT.bookingUrl,
  phone: EVERY_FACT.phone,
};

const folder = new URL('../../../faq-templates/', import.meta.url);
const load = async (url: string): Promise<unknown> => JSON.parse(await readFile(new URL(url), 'utf8'));
const tools = { load, markdown: async () => readMarkdown };

const bases = new Map<string, ReturnType<typeof readTemplate>>();
/** A template as we ship it, read once: nothing in it is wrong, and nothing changes it. */
function baseOf(url: string): ReturnType<typeof readTemplate> {
  const read = async () => readTemplate(await load(url), url, tools, () => () => {});
  const base = bases.get(url) ?? read();
  bases.set(url, base);
  return base;
}

export interface Made {
  readonly faq: Faq;
  readonly layout: Layout;
  readonly problems: readonly FaqError[];
  /** The same on other paper, which takes less time than to make it again. */
  readonly on: (paper: Paper) => Pick<Made, 'layout' | 'problems'>;
}

/** An infographic as the command line makes it, of overrides for a template. */
export async function made(
  lang: string,
  trade: string,
  overrides: object,
  options: LayoutOptions = {},
): Promise<Made> {
  const url = new URL(`${lang}/${trade}.json`, folder).href;
  const problems: FaqError[] = [];
  const report: Report = (code, path, ...what) =>
    problems.push(new FaqError(code, 'overrides', path, ...what));
  const base = await baseOf(url);
  const draft = await withOverrides(base, { json: overrides, source: 'overrides' }, lang, tools, report);
  const faq = { ...fillDocument(draft, {}, report), problems: [] };
  const source = new URL(`${matchLanguage(faq.lang, infographics)}/infographic.json`, folder).href;
  const texts = { json: await load(source), source };
  const laid = (given: LayoutOptions) => {
    const { layout, problems: more } = makeInfographic({ texts, draft, faq, changes: 'overrides' }, given);
    return { layout, problems: [...problems, ...more] };
  };
  return { faq, ...laid(options), on: (paper) => laid({ ...options, paper }) };
}
