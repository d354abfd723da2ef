/** Colours as they are painted, and how well one is read on another. */
import { expect } from '@open-wc/testing';

export type Colour = readonly [red: number, green: number, blue: number];

const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;

/** A colour as it is painted over another one, whatever way CSS writes it. */
export function painted(colour: string, under = 'white'): Colour {
  for (const fill of [under, colour]) {
    context.fillStyle = '#010203';
    context.fillStyle = fill;
    expect(context.fillStyle, `${fill} is a colour`).not.to.equal('#010203');
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

export function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** After WCAG 2: 4.5 is enough for text, 3 for a focus ring. */
export function contrast(a: Colour, b: Colour): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour under an element's text: every background from the page's on, one over the other. */
export function groundOf(element: Element): string {
  const { assignedSlot, parentElement } = element;
  const root = element.getRootNode();
  const parent = assignedSlot ?? parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  const under = parent ? groundOf(parent) : 'white';
  return `rgb(${painted(getComputedStyle(element).backgroundColor, under)})`;
}
