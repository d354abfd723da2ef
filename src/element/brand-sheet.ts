import type { ReactiveController } from 'lit';
import { brandProperties } from '../fill/brand-properties.ts';
import type { Brand } from '../model/content-model.ts';
import type { FaqHost } from './host.ts';

/** The organization's brand as defaults below the page's own `--faq-*`: a style sheet, since policies forbid style attributes. */
export class BrandSheet implements ReactiveController {
  #brand: Brand | undefined;
  #sheet: CSSStyleSheet | undefined;

  constructor(private readonly host: FaqHost) {
    host.addController(this);
  }

  hostUpdated(): void {
    const { faq, shadowRoot } = this.host;
    if (!faq || !shadowRoot || faq.brand === this.#brand) return;
    this.#brand = faq.brand;
    const properties = brandProperties(faq.brand);
    if (!properties && !this.#sheet) return;
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      shadowRoot.adoptedStyleSheets.push(this.#sheet);
    }
    this.#sheet.replaceSync(`:host{${properties}}`);
  }
}
