import type { Message, StoreParts } from './store-parts.ts';

/** How long another tab may take to save before its draft is taken over. A tab that sleeps does not answer. */
const YIELDING = 1000;

/** The other tabs in which drafts are open. */
export class OtherTabs {
  /** Told which draft another tab has let go. */
  private yielded: (id: string) => void = () => {};

  constructor(
    private readonly channel: StoreParts['channel'],
    onMessage: (message: Message) => void,
  ) {
    channel.addEventListener('message', (event) => {
      const message = (event as MessageEvent<Message>).data;
      if (message.type === 'yielded') this.yielded(message.id);
      onMessage(message);
    });
  }

  tell(message: Message): void {
    this.channel.postMessage(message);
  }

  /** Asks the tab that has a draft to save it and let it go. */
  askFor(id: string): Promise<void> {
    return new Promise((resolve) => {
      this.yielded = (one) => one === id && resolve();
      this.tell({ type: 'yield', id });
      setTimeout(resolve, YIELDING);
    });
  }
}
