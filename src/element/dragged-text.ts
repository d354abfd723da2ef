import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Nobody's hand is quite still: further than this is no click any more, in CSS pixels. */
const DRAG = 8;

/** Tells a click on a question from a drag that selects words of it. */
export class DraggedText implements ReactiveController {
  #from: readonly [x: number, y: number] = [0, 0];

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('pointerdown', this.#onPointerDown, { passive: true });
  }

  hostDisconnected(): void {
    this.host.removeEventListener('pointerdown', this.#onPointerDown);
  }

  readonly #onPointerDown = ({ clientX, clientY }: PointerEvent) => {
    this.#from = [clientX, clientY];
  };

  /** Whether a click ends such a drag. Those of keys and assistive technology have no `detail`. */
  endsWith({ detail, clientX, clientY }: MouseEvent): boolean {
    const [x, y] = this.#from;
    return detail > 0 && Math.hypot(clientX - x, clientY - y) > DRAG && String(getSelection()) !== '';
  }
}
