import type { Faq } from '../model/faq.ts';
import { logoWord } from '../model/shape.ts';

const LOGO = new RegExp(logoWord.pattern);

/**
 * The organization's font, and its logo above the FAQ; its colours are the element's own affair. The logo has its height
 * before it has loaded, so that nothing moves. A document may be written by hand: what is no address of a picture is left out.
 */
export function wearBrand({ brand, values }: Faq, main: HTMLElement): void {
  const { font, logo } = brand;
  document.body.style.fontFamily = String(font ?? '');
  const before = main.querySelector<HTMLImageElement>(':scope > img');
  if (typeof logo !== 'string' || !LOGO.test(logo)) {
    before?.remove();
    return;
  }
  const image = before ?? new Image();
  image.alt = values.get('organization')?.text ?? '';
  if (image.getAttribute('src') !== logo) image.src = logo;
  if (!before) main.prepend(image);
}
