/** So near to the edge of the page it scrolls under what is dragged, and so far with each frame. */
const EDGE = 72;
const STRIDE = 12;

interface Dragged {
  readonly row: HTMLElement;
  readonly handle: HTMLElement;
  /** The rows that it is dragged among, without it. */
  readonly others: readonly HTMLElement[];
  readonly from: number;
  /** Where on the page it was taken. */
  readonly start: number;
  readonly pointer: number;
  y: number;
  to: number;
  frame: number;
}

/** A row of a list, taken by its handle with a pointer and put somewhere else among its siblings; Escape puts it back. */
export class ItemDrag {
  #dragged: Dragged | undefined;

  constructor(
    /** Told which row was put down, and before how many others it does not stand. */
    private readonly onDrop: (row: HTMLElement, to: number) => void,
  ) {}

  readonly take = (event: PointerEvent): void => {
    const handle = event.currentTarget as HTMLElement;
    const row = handle.closest<HTMLElement>('.b-item');
    const rows = [...(row?.parentElement?.children ?? [])] as HTMLElement[];
    if (!row || this.#dragged || event.button !== 0 || row.closest('fieldset:disabled')) return;
    const movable = rows.filter((one) => !one.classList.contains('hidden'));
    const from = movable.indexOf(row);
    const others = movable.filter((one) => one !== row);
    const { clientY: y, pointerId: pointer } = event;
    this.#dragged = { row, handle, others, from, start: y + scrollY, pointer, y, to: from, frame: 0 };
    handle.setPointerCapture(pointer);
    handle.addEventListener('pointermove', this.#move);
    handle.addEventListener('pointerup', this.#drop);
    handle.addEventListener('lostpointercapture', this.#stop);
    addEventListener('keydown', this.#escape, true);
    row.dataset['dragged'] = '';
    this.#show();
  };

  #move = ({ clientY }: PointerEvent): void => {
    if (this.#dragged) this.#dragged.y = clientY;
  };

  /** Once a frame: while the pointer rests at an edge, the page goes on under it. */
  #show = (): void => {
    const dragged = this.#dragged;
    if (!dragged) return;
    const { row, others, from, start, y } = dragged;
    if (y < EDGE) scrollBy(0, -STRIDE);
    else if (y > innerHeight - EDGE) scrollBy(0, STRIDE);
    dragged.to = placeAmong(others, y);
    row.style.translate = `0 ${y + scrollY - start}px`;
    this.#mark(dragged.to === from ? undefined : dragged.to);
    dragged.frame = requestAnimationFrame(this.#show);
  };

  #mark(to: number | undefined): void {
    const others = this.#dragged?.others ?? [];
    for (const [at, row] of others.entries()) {
      const side = to === at ? 'before' : to === others.length && at === to - 1 ? 'after' : undefined;
      if (side === undefined) delete row.dataset['drop'];
      else row.dataset['drop'] = side;
    }
  }

  #drop = (): void => {
    const dragged = this.#dragged;
    if (!dragged) return;
    const to = placeAmong(dragged.others, dragged.y);
    this.#stop();
    if (to !== dragged.from) this.onDrop(dragged.row, to);
  };

  #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#stop();
  };

  #stop = (): void => {
    const dragged = this.#dragged;
    if (!dragged) return;
    const { row, handle, frame, pointer } = dragged;
    this.#mark(undefined);
    this.#dragged = undefined;
    cancelAnimationFrame(frame);
    removeEventListener('keydown', this.#escape, true);
    handle.removeEventListener('pointermove', this.#move);
    handle.removeEventListener('pointerup', this.#drop);
    handle.removeEventListener('lostpointercapture', this.#stop);
    if (handle.hasPointerCapture(pointer)) handle.releasePointerCapture(pointer);
    row.style.translate = '';
    delete row.dataset['dragged'];
  };
}

/** How many of the rows, from the top, end above a height: looked for by halves, since each look lays out a row. */
function placeAmong(rows: readonly HTMLElement[], y: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { top, height } = (rows[middle] as HTMLElement).getBoundingClientRect();
    if (top + height / 2 < y) low = middle + 1;
    else high = middle;
  }
  return low;
}
