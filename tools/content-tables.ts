import { fillDocument } from '../src/fill/fill-document.ts';
import type { FaqDocument } from '../src/model/faq-document.ts';
import { shippedTemplates } from './shipped-templates.ts';

/** Whom a template is for: the one thing about it that its file does not say. */
const FOR: Readonly<Record<string, string>> = {
  general: 'anyone who meets clients online',
  healthcare: 'clinics and practices; begins with an emergency notice',
  therapy: 'physiotherapy, psychology, dietetics, speech therapy: healthcare without a physician’s part',
  'financial-services': 'banks, insurers, advisers; begins with a fraud warning',
  retail: 'shops and showrooms',
  team: 'your own staff, not your clients',
};

/** What we ship, read off faq-templates/. */
export async function contentTables(): Promise<Record<string, string>> {
  const all = await shippedTemplates();
  const english = all.filter(({ lang }) => lang === 'en');
  const rows = english.map(({ name, document }) => {
    const questions = document.sections.flatMap(({ entries }) => entries).length;
    return `| \`${name}\` | ${FOR[name] ?? ''} | ${questions} | ${shownAtOnce(document)} | ${Object.keys(document.variables).length} |`;
  });
  const languages = [...new Set(all.map(({ lang }) => lang))].map((lang) => `${nameOf(lang)} (\`${lang}\`)`);
  return {
    templates: [
      '| template | for | questions | shown with a booking link alone | variables |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
    languages: `${languages.join(', ')}.`,
  };
}

const nameOf = (lang: string): string =>
  new Intl.DisplayNames('en', { type: 'language', style: 'short' }).of(lang) ?? lang;

/** How many questions visitors see of an organization that has given nothing but the link to book. */
export function shownAtOnce(document: FaqDocument): number {
  const { sections } = fillDocument(
    document,
    { bookingUrl: 'https://book.ms/b/visits@example.com' },
    () => {},
  );
  return sections.reduce((sum, { entries }) => sum + entries.length, 0);
}
