import type { Brand } from '../model/content-model.ts';

const COLOR = /^#([\da-f]{3}|[\da-f]{6})$/i;
const LENGTH = /^(0|\d*\.?\d+(px|em|rem))$/;

/**
 * A brand as custom properties that stand below the page's `--faq-*`; empty where there is none. A document may be written
 * by hand: what is no colour or length is left out.
 */
export function brandProperties({ accent, light, dark, radius }: Brand): string {
  const known = (color: string | undefined) => (color && COLOR.test(color) ? color : undefined);
  const [plain, onLight, onDark] = [known(accent), known(light), known(dark)];
  const [lighter, darker] = [onLight ?? plain ?? onDark, onDark ?? plain ?? onLight];
  const color = lighter === darker ? lighter : `light-dark(${lighter},${darker})`;
  return [color && `--_brand-accent:${color};`, radius && LENGTH.test(radius) && `--_brand-radius:${radius};`]
    .filter(Boolean)
    .join('');
}
