import type { ReactiveControllerHost } from 'lit';
import type { Faq } from '../model/faq.ts';

type Text = string | null | undefined;

/** What the element's controllers read of it: its attributes as properties, and the FAQ that is shown. */
export interface FaqHost extends ReactiveControllerHost, HTMLElement {
  readonly src: Text;
  readonly languages: Text;
  readonly template: Text;
  readonly templates: Text;
  readonly overrides: string | object | null | undefined;
  readonly expand: Text;
  readonly open: Text;
  readonly sections: Text;
  readonly headingLevel: Text | number;
  readonly theme: Text;
  readonly refId: Text;
  readonly search: Text;
  readonly view: Text;
  readonly feedback: Text;
  readonly feedbackUrl: Text;
  readonly booking: Text;
  readonly faq: Faq | undefined;
}
