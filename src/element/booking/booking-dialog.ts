import type { ReactiveController } from 'lit';
import type { BookingLink } from '../../fill/booking-link.ts';
import { page } from '../../model/page-document.ts';
import type { FaqHost } from '../host.ts';
import type { PartTools } from '../part-tools.ts';
import { PartWords } from '../part-words.ts';
import { wearStyles } from '../wear-styles.ts';
import styles from './booking.css?inline';
import { BookingFrame } from './booking-frame.ts';
import { DialogLinks } from './dialog-links.ts';
import { opensInFrame } from './framed-hosts.ts';

/** Opens booking pages in their place, as far as they are known to allow it. */
export class BookingDialog implements ReactiveController {
  readonly #words: PartWords;
  readonly #frame: BookingFrame;
  readonly #links = new DialogLinks();
  /** Hosts that the page's policy allows no frame of. */
  readonly #refused = new Set<string>();
  #link: HTMLAnchorElement | undefined;
  /** Where the page was scrolled to. */
  #place: readonly [left: number, top: number] = [0, 0];

  constructor(
    private readonly host: FaqHost,
    private readonly tools: PartTools,
    private readonly readBookingLink: (text: string) => BookingLink,
  ) {
    wearStyles(host.shadowRoot, styles);
    this.#frame = new BookingFrame(tools.make, () => this.#onClose());
    this.#words = new PartWords(host, tools.wordsFor);
    host.addController(this);
    host.requestUpdate();
  }

  hostUpdated(): void {
    const { lang } = this.#words;
    // Not what is prerendered: its links are followed until the element's own are there.
    const faq = this.host.shadowRoot?.querySelector('.faq:not(.prerendered)');
    if (faq) this.#links.mark(faq, this.#opens, this.#isOn && this.#refused.size);
    if (lang === undefined || lang !== this.host.faq?.lang || this.#isReady) return;
    this.tools.report(
      `has no words in "${lang}", and booking pages open as links do. Give "messages" with "bookingClose" and "bookingTab" in your overrides.`,
    );
  }

  hostDisconnected(): void {
    this.#frame.close();
  }

  /** Unless somebody else has the click, or it asks for a tab or window of its own. */
  follow(event: MouseEvent, link: HTMLAnchorElement): void {
    const { defaultPrevented, button, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (defaultPrevented || button || ctrlKey || metaKey || shiftKey || altKey || !this.#opens(link.href))
      return;
    event.preventDefault();
    this.#show(link);
  }

  get #isReady(): boolean {
    const { bookingClose, bookingTab } = this.#words.messages;
    return Boolean(bookingClose && bookingTab);
  }

  get #isOn(): boolean {
    return this.host.booking === 'dialog' && this.#isReady;
  }

  readonly #opens = (href: string): boolean =>
    this.#isOn && opensInFrame(href, this.readBookingLink) && !this.#refused.has(new URL(href).origin);

  #show(link: HTMLAnchorElement): void {
    const { faq, shadowRoot } = this.host;
    if (!faq || !shadowRoot) return;
    this.#link = link;
    this.#place = [scrollX, scrollY];
    page().addEventListener('securitypolicyviolation', this.#onRefusal);
    shadowRoot.append(this.#frame.dialog);
    this.#frame.open(labelOf(link), link.href, faq, this.#words.messages);
  }

  #onClose(): void {
    page().removeEventListener('securitypolicyviolation', this.#onRefusal);
    // A frame may have scrolled what is around it.
    const [left, top] = this.#place;
    scrollTo({ left, top, behavior: 'instant' });
    this.#link?.focus({ preventScroll: true });
  }

  /** The page's policy allows no frame of this host: the link to it stays, and from now on it is followed. */
  readonly #onRefusal = ({ blockedURI, effectiveDirective, disposition }: SecurityPolicyViolationEvent) => {
    const origin = this.#link && new URL(this.#link.href).origin;
    if (disposition !== 'enforce' || !/^(frame|child|default)-src$/.test(effectiveDirective)) return;
    if (!origin || !URL.canParse(blockedURI) || new URL(blockedURI).origin !== origin) return;
    this.#refused.add(origin);
    this.#frame.refuse();
    this.host.requestUpdate();
    this.tools.report(`the page’s policy allows no frame of ${origin}. Add it to frame-src.`);
  };
}

/** What a link says, without what is read out of its new tab. */
function labelOf(link: HTMLAnchorElement): string {
  const copy = link.cloneNode(true) as Element;
  for (const note of copy.querySelectorAll('.note')) note.remove();
  return copy.textContent?.trim() ?? '';
}
