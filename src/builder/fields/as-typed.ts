import { noChange } from 'lit';
import { Directive, directive, type PropertyPart } from 'lit/directive.js';

/**
 * The text of a field, which is left alone while somebody types in it: what was made of it may be older or tidier than what
 * stands there, and would move the cursor, take letters away, or end what an input method composes.
 */
class AsTyped extends Directive {
  render(text: string): string {
    return text;
  }

  override update({ element }: PropertyPart, [text]: [string]) {
    const field = element as HTMLInputElement | HTMLTextAreaElement;
    if (field.value !== text && field.ownerDocument.activeElement !== field) field.value = text;
    return noChange;
  }
}

export const asTyped = directive(AsTyped);
