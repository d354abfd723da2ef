import type { ReactiveController } from 'lit';
import { readBookingLink } from '../fill/booking-link.ts';
import type { Part } from '../model/content-model.ts';
import type { BookingDialog } from './booking/booking-dialog.ts';
import type { FaqHost } from './host.ts';
import { partChunk } from './part-chunk.ts';
import { type PartTools, partTools } from './part-tools.ts';
import type { ReportProblem } from './problem-reports.ts';

/** At the latest after a second: some pages are never idle. Safari has no requestIdleCallback. */
const idle = () =>
  new Promise<unknown>((resolve) =>
    'requestIdleCallback' in window ? requestIdleCallback(resolve, { timeout: 1000 }) : setTimeout(resolve),
  );

/** Parts that only some pages load: “Was this helpful?” and booking in place. */
export class AskedParts implements ReactiveController {
  readonly #asked = new Set<Part>();
  #dialog: BookingDialog | undefined;

  constructor(
    private readonly host: FaqHost,
    private readonly report: ReportProblem,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const { host } = this;
    const { faq, feedback, booking } = host;
    if (!faq) return;
    if (feedback != null && feedback !== 'off')
      this.#ask('feedback', async (tools) => {
        const { Feedback } = await import('./feedback/feedback.ts');
        new Feedback(host, tools);
      });
    if (booking === 'dialog')
      this.#ask('booking', async (tools) => {
        await idle();
        const { BookingDialog } = await import('./booking/booking-dialog.ts');
        this.#dialog = new BookingDialog(host, tools, readBookingLink);
      });
  }

  /** Opens a booking page in its place. Until what does so is there, and for all other links, the link is followed. */
  follow(event: MouseEvent, link: HTMLAnchorElement): void {
    this.#dialog?.follow(event, link);
  }

  #ask(part: Part, load: (tools: PartTools) => Promise<void>): void {
    if (this.#asked.has(part)) return;
    this.#asked.add(part);
    void partChunk(part, this.report, () => load(partTools(part, this.report)));
  }
}
