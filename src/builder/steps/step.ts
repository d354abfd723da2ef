import type { Session } from '../session.ts';
import { SteadyElement } from '../steady-element.ts';
import { KeptFocus } from './kept-focus.ts';

/** A step of the builder: drawn anew whenever the draft, or what is made of it, has changed. */
export abstract class Step extends SteadyElement {
  static override properties = { session: { attribute: false } };

  declare session: Session;

  constructor() {
    super();
    new KeptFocus(this);
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.addEventListener('change', this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.removeEventListener('change', this.#changed);
  }

  #changed = (): void => this.requestUpdate();
}
