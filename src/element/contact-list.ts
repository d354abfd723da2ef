import type { Faq } from '../model/faq.ts';
import type { Make } from './view/elements.ts';

/** The ways to reach somebody, after the words that lead to them: telephone, email, the booking page. It wears contact-list.css. */
export function contactList(
  { values, actions }: Pick<Faq, 'values' | 'actions'>,
  words: string,
  make: Make,
): HTMLElement | undefined {
  const [phone, email] = ['phone', 'email'].map((name) => values.get(name));
  const book = actions.find(({ id }) => id === 'book');
  const links = [
    ...(phone ? [{ id: 'call', href: `tel:${phone.href}`, label: phone.text }] : []),
    ...(email ? [{ id: 'write', href: `mailto:${email.href}`, label: email.text }] : []),
    ...(book ? [book] : []),
  ].map(({ id, href, label }) => {
    const link = make('a', { dir: 'auto', rel: 'noopener' }, label);
    // As it was written: the property would say it otherwise.
    link.setAttribute('href', href);
    link.dataset.action = id;
    return make('li', {}, link);
  });
  const list = make('ul', {}, ...links);
  // Without its marks Safari takes it for none.
  list.setAttribute('role', 'list');
  return links.length ? make('div', { className: 'contact' }, words, list) : undefined;
}
