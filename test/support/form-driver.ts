/** What form-page.ts asks of an engine. */
import type { Engine } from './browsers.ts';

export interface Size {
  width: number;
  height: number;
}

/** Where in a page: in a frame, by its CSS selector, or in the page itself. */
export interface Where {
  frame?: string;
}

/** What an engine's adapter has to bring. */
export interface Driver {
  readonly engine: Engine;
  /** Goes to an address, also where it differs from the present one by its hash alone, and waits until it has loaded. */
  goTo(url: string): Promise<void>;
  resize(size: Size): Promise<void>;
  run(source: string, given: unknown, where: Where): Promise<unknown>;
  /** A trusted click in the middle of an element. `selector` reaches into shadow roots by `>>>`. */
  click(selector: string, where: Where): Promise<void>;
  press(key: Key): Promise<void>;
  /** Dialogs since the last visit began. WebKit's driver fails the next command instead. */
  dialogs(): string[];
  /** The pages beside the first, that links have opened since the last call; they are closed. */
  newTabs(): Promise<string[]>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

export type Key = 'Tab' | 'Enter' | 'Space';

/** Whether going from one address to the other would load nothing anew. */
export const samePage = (one: string, other: string): boolean =>
  one !== other && one.split('#')[0] === other.split('#')[0];
