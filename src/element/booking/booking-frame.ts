import type { Messages } from '../../model/content-model.ts';
import type { Faq } from '../../model/faq.ts';
import type { Make } from '../view/elements.ts';

/** A dialog with a booking page in a frame, a link to the same page beside it, and a button to close it. */
export class BookingFrame {
  readonly dialog: HTMLDialogElement;
  readonly #title: HTMLElement;
  readonly #tab: HTMLAnchorElement;
  readonly #close: HTMLButtonElement;
  readonly #closeLabel: HTMLElement;
  #frame: HTMLIFrameElement | undefined;

  constructor(
    private readonly make: Make,
    onClose: () => void,
  ) {
    this.#title = make('h2', { id: 'booking-title', className: 'booking-title' });
    this.#tab = make('a', { className: 'booking-tab', target: '_blank', rel: 'noopener' });
    this.#closeLabel = make('span', { className: 'note' });
    this.#close = make('button', { type: 'button', className: 'booking-close' }, this.#closeLabel);
    const bar = make('div', { className: 'booking-bar' }, this.#title, this.#tab, this.#close);
    // It has the focus at first: of a button in it, some screen readers would say nothing but its own name.
    this.dialog = make('dialog', { className: 'booking', tabIndex: -1, autofocus: true }, bar);
    this.dialog.setAttribute('aria-labelledby', this.#title.id);
    for (const [element, part] of [
      [this.dialog, 'booking'],
      [this.#title, 'booking-title'],
      [this.#tab, 'booking-tab'],
      [this.#close, 'booking-close'],
    ] as const)
      element.setAttribute('part', part);
    const close = () => this.close();
    this.#close.addEventListener('click', close);
    // Booking goes on there.
    this.#tab.addEventListener('click', close);
    this.dialog.addEventListener('keydown', this.#onKey);
    this.dialog.addEventListener('wheel', this.#onWheel);
    this.dialog.addEventListener('close', () => {
      this.#remove();
      onClose();
    });
  }

  open(label: string, href: string, { lang, dir }: Faq, messages: Messages): void {
    const { bookingClose = '', bookingTab = '' } = messages;
    this.#remove();
    Object.assign(this.dialog, { lang, dir });
    this.#title.textContent = label;
    this.#tab.textContent = bookingTab;
    this.#tab.href = href;
    this.#closeLabel.textContent = this.#close.title = bookingClose;
    const frame = this.make('iframe', { title: label, className: 'waiting' });
    frame.addEventListener('load', () => frame.classList.remove('waiting'));
    frame.src = href;
    this.#frame = frame;
    this.dialog.append(frame);
    this.dialog.showModal();
    this.dialog.focus();
  }

  close(): void {
    this.dialog.close();
  }

  /** Without the frame, which cannot be; the link is left. */
  refuse(): void {
    this.#remove();
    this.dialog.classList.add('refused');
    this.#tab.focus();
  }

  #remove(): void {
    this.#frame?.remove();
    this.#frame = undefined;
    this.dialog.classList.remove('refused');
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    // The page may have a dialog of its own around the FAQ, which is to stay open.
    if (key === 'Escape') event.stopPropagation();
    if (altKey || ctrlKey || metaKey) return;
    // The page behind stays where it is. A space presses what it is pressed on.
    if (/^(Arrow|Page|Home|End)/.test(key) || (key === ' ' && target === this.dialog)) event.preventDefault();
  };

  /** With Ctrl somebody enlarges the page. */
  readonly #onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey) event.preventDefault();
  };
}
