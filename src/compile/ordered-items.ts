/** Items by id, in an order that can be changed: every step takes the same time however many there are. */
export class OrderedItems<T extends { readonly id: string }> {
  readonly #items = new Map<string, T>();
  readonly #after = new Map<string | undefined, string>();
  readonly #before = new Map<string | undefined, string>();

  constructor(items: readonly T[]) {
    for (const item of items) this.set(item);
  }

  get(id: string): T | undefined {
    return this.#items.get(id);
  }

  /** Replaces the item with this id where it stands; a new one goes last. */
  set(item: T): void {
    if (!this.#items.has(item.id)) this.#insert(item.id, undefined, true);
    this.#items.set(item.id, item);
  }

  delete(id: string): void {
    this.#unlink(id);
    this.#items.delete(id);
  }

  /** Moves an item right before or after another one. */
  place(id: string, target: string, isBefore: boolean): void {
    this.#unlink(id);
    this.#insert(id, target, isBefore);
  }

  toArray(): T[] {
    const list: T[] = [];
    for (let id = this.#after.get(undefined); id !== undefined; id = this.#after.get(id))
      list.push(this.#items.get(id) as T);
    return list;
  }

  /** Beside a target; without one, `undefined` is the ring's one fixed point, before the first and after the last. */
  #insert(id: string, target: string | undefined, isBefore: boolean): void {
    const next = isBefore ? target : this.#after.get(target);
    const previous = isBefore ? this.#before.get(target) : target;
    this.#link(previous, id);
    this.#link(id, next);
  }

  #unlink(id: string): void {
    this.#link(this.#before.get(id), this.#after.get(id));
  }

  #link(one: string | undefined, next: string | undefined): void {
    if (next === undefined) this.#after.delete(one);
    else this.#after.set(one, next);
    if (one === undefined) this.#before.delete(next);
    else this.#before.set(next, one);
  }
}
