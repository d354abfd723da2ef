/** An FAQ as a visitor has it: title, questions, answers and links. From the pipeline, and from a page. */
import { JSDOM } from 'jsdom';
import { answerLink } from '../../src/fill/answer-links.ts';
import { inBrackets } from '../../src/fill/in-brackets.ts';
import { asLabel } from '../../src/fill/review-parts.ts';
import type { FaqRequest } from '../../src/load/prepare-faq.ts';
import { type AnswerTree, partsOf } from '../../src/model/answer-tree.ts';
import type { Faq, FaqEntry } from '../../src/model/faq.ts';
import type { Where } from '../support/form-driver.ts';
import type { FormPage } from '../support/form-page.ts';
import { prepareOnNode } from '../support/prepare-on-node.ts';

export interface LinkInWords {
  text: string;
  href: string;
  target: string;
  rel: string;
}

export interface EntryInWords {
  question: string;
  answer: string;
  links: LinkInWords[];
  /** The link to a video below the answer, where there is one. */
  video: LinkInWords[];
}

export interface FaqInWords {
  lang: string;
  notices: string[];
  title: string;
  actions: LinkInWords[];
  sections: { title: string; entries: EntryInWords[] }[];
}

const { window } = new JSDOM('');
type Html = Pick<ParentNode, 'querySelectorAll'> & Pick<Node, 'childNodes'>;

function parsed(html: string): HTMLElement {
  const box = window.document.createElement('div');
  box.innerHTML = html;
  return box;
}

const BLOCKS = /^(address|blockquote|br|dd|div|dl|dt|h\d|hr|li|ol|p|pre|table|td|th|tr|ul)$/;

/** Text as it is read: a block begins a new word, and white space is one space. */
function inWords(node: Pick<Node, 'childNodes'>): string {
  const raw = (one: Node): string => {
    if (one.nodeType === 3) return one.nodeValue ?? '';
    const inner = [...one.childNodes].map(raw).join('');
    return BLOCKS.test((one as Element).localName) ? ` ${inner} ` : inner;
  };
  return [...node.childNodes].map(raw).join('').replace(/\s+/g, ' ').trim();
}

const linkInWords = (link: Element): LinkInWords => ({
  text: inWords(link),
  href: link.getAttribute('href') ?? '',
  target: link.getAttribute('target') ?? '',
  rel: link.getAttribute('rel') ?? '',
});

const linksIn = (html: Html): LinkInWords[] => [...html.querySelectorAll('a')].map(linkInWords);

const answerInWords = (html: Html) => ({ answer: inWords(html), links: linksIn(html) });

/** What the pipeline gives, for a site that some links leave. */
export async function pipelineFaq(request: FaqRequest, site: string): Promise<FaqInWords> {
  return faqInWords(await prepareOnNode(request), site);
}

/** An answer as it is written on a page, by no code that any form of the FAQ uses. */
function nodesOf(tree: AnswerTree, faq: Faq, leavesSite: (href: string) => boolean): DocumentFragment {
  const { document } = window;
  const fragment = document.createDocumentFragment();
  for (const node of tree) {
    if (typeof node === 'string') {
      fragment.append(node);
      continue;
    }
    const { attributes, children } = partsOf(node);
    const element = fragment.appendChild(document.createElement(node[0]));
    element.append(nodesOf(children, faq, leavesSite));
    if (!attributes.href) continue;
    const link = answerLink(attributes.href, faq, leavesSite(attributes.href));
    if (link.note) element.append(link.note);
    for (const [name, value] of Object.entries({ ...attributes, ...link.attributes }))
      element.setAttribute(name, value);
  }
  return fragment;
}

export function faqInWords(faq: Faq, site: string): FaqInWords {
  const leavesSite = (href: string) => {
    const { protocol, origin } = new URL(href, site);
    return protocol.startsWith('http') && origin !== new URL(site).origin;
  };
  const answerOf = (tree: AnswerTree) => nodesOf(tree, faq, leavesSite);
  return {
    lang: faq.lang,
    notices: faq.notices.map(({ answer }) => inWords(answerOf(answer))),
    title: faq.title,
    actions: actionsOf(faq, leavesSite),
    sections: faq.sections.map(({ title, entries }) => ({
      title,
      entries: entries.map(({ question, answer, video }) => ({
        question,
        ...answerInWords(answerOf(answer)),
        video: video ? [videoOf(video, faq)] : [],
      })),
    })),
  };
}

/** One that is played in the page: it opens no tab. */
const videoOf = ({ title, href }: NonNullable<FaqEntry['video']>, { messages }: Faq): LinkInWords => ({
  text: `${asLabel(messages.playVideo)}${title}`,
  href,
  target: '',
  rel: 'noopener',
});

const actionsOf = (faq: Faq, leavesSite: (href: string) => boolean): LinkInWords[] =>
  faq.actions.map(({ id, label, href }) => {
    const opensTab = id === 'book' && leavesSite(href);
    const note = opensTab ? inBrackets(faq.messages.newTab ?? '') : '';
    return { text: label + note, href, target: opensTab ? '_blank' : '', rel: 'noopener' };
  });

/**
 * All there is on a page: the first FAQ of whatever form, opened, with each answer on screen. Of several elements, the one that
 * a selector finds.
 */
export async function shownFaq(
  page: FormPage,
  where: Where = {},
  selector = 'faq-embed',
): Promise<FaqInWords> {
  await page.waitUntil(isThere, selector, where);
  await page.evaluate(openAll, selector, where);
  const shown = await page.waitUntil(readFaq, selector, where);
  return {
    lang: shown.lang,
    notices: shown.notices.map((notice) => inWords(parsed(notice))),
    title: inWords(parsed(shown.title)),
    actions: linksIn(parsed(shown.actions)),
    sections: shown.sections.map(({ title, entries }) => ({
      title: inWords(parsed(title)),
      entries: entries.map(({ question, answer, video }) => ({
        question: inWords(parsed(question)),
        ...answerInWords(parsed(answer)),
        video: linksIn(parsed(video)),
      })),
    })),
  };
}

/** In the page: whether there is an FAQ. */
function isThere(selector: string): boolean {
  const element = document.querySelector(selector);
  const answer = element
    ? element.shadowRoot?.querySelector('.answer')
    : document.querySelector('details.faq-entry');
  return Boolean(answer);
}

/** In the page: as a visitor opens all answers, one after the other. */
function openAll(selector: string): void {
  const root = document.querySelector(selector)?.shadowRoot ?? document;
  for (const button of root.querySelectorAll<HTMLElement>('[part=button][aria-expanded=false]'))
    button.click();
  for (const summary of root.querySelectorAll<HTMLElement>('details:not([open]) > summary')) summary.click();
}

/** In the page: the HTML of what is on screen; nothing while anything of it is not. */
function readFaq(selector: string) {
  const root = document.querySelector(selector)?.shadowRoot ?? document;
  const all = (within: ParentNode, selector: string) => [...within.querySelectorAll<HTMLElement>(selector)];
  const html = (within: ParentNode, selector: string) =>
    all(within, selector)
      .map(({ innerHTML }) => innerHTML)
      .join('');
  const faq = root.querySelector<HTMLElement>('[part=faq], .faq');
  const answers = faq ? all(faq, '.answer, .faq-answer') : [];
  const onScreen = (node: HTMLElement) => node.checkVisibility() && node.getBoundingClientRect().height > 0;
  if (!faq || !answers.length || !answers.every(onScreen)) return undefined;
  /** Without what stands below it. */
  const answerAlone = (entry: ParentNode) =>
    all(entry, '.answer, .faq-answer')
      .map((answer) => {
        const copy = answer.cloneNode(true) as HTMLElement;
        for (const below of copy.querySelectorAll(':scope > .video, :scope > .review')) below.remove();
        return copy.innerHTML;
      })
      .join('');
  return {
    lang: faq.lang,
    notices: all(faq, '.notice, .faq-notice').map(({ innerHTML }) => innerHTML),
    title: html(faq, '[part=title], .faq-title'),
    actions: all(faq, '[part~=action], .faq-action')
      .map(({ outerHTML }) => outerHTML)
      .join(''),
    sections: all(faq, '[part=section], .faq-section').map((section) => ({
      title: html(section, '[part=section-title], .faq-section-title'),
      entries: all(section, '[part=entry], .faq-entry').map((entry) => ({
        question: html(entry, '[part=button], .faq-question'),
        answer: answerAlone(entry),
        video: html(entry, '.answer > .video'),
      })),
    })),
  };
}
