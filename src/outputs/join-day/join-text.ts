import { plainAnswer } from '../../fill/plain-answer.ts';
import type { AnswerTree } from '../../model/answer-tree.ts';
import type { Faq } from '../../model/faq.ts';
import { mailLink } from './mail-link.ts';

/**
 * An FAQ for the day of an appointment as plain text: the second part of an email. What one reaches for first stands first, so
 * that its beginning does for a text message.
 */
export function joinText(faq: Faq, site?: string): string {
  const answer = (tree: AnswerTree) =>
    plainAnswer(tree, (href) => (/^(tel|mailto):/i.test(href) ? undefined : mailLink(href, site)));
  const blocks = [
    ...faq.notices.map((notice) => answer(notice.answer)),
    actionLines(faq, site).join('\n'),
    ...faq.sections.flatMap(({ entries }) =>
      entries.map((entry) => {
        const { video } = entry;
        const film = video && mailLink(video.href, site);
        const said = film ? `\n\n${video.title} (${film})` : '';
        return `${entry.question}\n\n${answer(entry.answer)}${said}`;
      }),
    ),
  ];
  const text = blocks.filter(Boolean).join('\n\n');
  // Signs for the direction of a number are of use beside letters that run the other way; a text message pays for them.
  return `${faq.dir === 'rtl' ? text : text.replace(/[\u2066-\u2069]/g, '')}\n`;
}

function actionLines({ actions }: Faq, site: string | undefined): string[] {
  return actions.flatMap(({ label, href }) => {
    const target = mailLink(href, site);
    if (!target) return [];
    const address = target.replace(/^(tel|sms|mailto):/i, '');
    return /^(tel|sms):/i.test(target) && /\d/.test(label) ? label : `${label} ${address}`;
  });
}
