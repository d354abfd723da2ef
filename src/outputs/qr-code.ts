import { generate, mode } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { element } from './html.ts';

/** What a QR code holds at most, in bytes of UTF-8. */
const LONGEST = 2953;
/** The white around it that a camera needs, in modules: ISO/IEC 18004 asks for four. */
const QUIET = 4;

/** What every reader knows. Without these a code for 予約 comes out in Shift JIS. */
const MODES = [mode.numeric, mode.alphaNumeric, mode.ascii, mode.utf8];

/** The black modules of a QR code, in a square of `size`. */
export interface QrModules {
  /** Their outline, as SVG has it. */
  readonly path: string;
  /** The same in rows: where each run of black modules begins, and how long it is. */
  readonly runs: readonly (readonly [x: number, y: number, length: number])[];
  readonly size: number;
}

/** A text as the modules of a QR code; nothing when it is too long for one. */
export function qrModules(text: string): QrModules | undefined {
  if (new TextEncoder().encode(text).length > LONGEST) return undefined;
  const code = generate(text, { modes: MODES });
  const { size } = code;
  const runs: [number, number, number][] = [];
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      if (!code.get(x, y)) continue;
      if (x && code.get(x - 1, y)) (runs.at(-1) as [number, number, number])[2]++;
      else runs.push([x, y, 1]);
    }
  return { path: toSvgPath(code), runs, size };
}

/** A text as a QR code, black on white on any ground; nothing when it is too long for one. */
export function qrCode(text: string, label: string): string | undefined {
  const code = qrModules(text);
  if (!code) return undefined;
  const size = code.size + 2 * QUIET;
  const box = { x: `${-QUIET}`, y: `${-QUIET}`, width: `${size}`, height: `${size}` };
  return element(
    'svg',
    {
      class: 'faq-qr',
      viewBox: `${-QUIET} ${-QUIET} ${size} ${size}`,
      role: 'img',
      'aria-label': label,
      'shape-rendering': 'crispEdges',
    },
    element('rect', { ...box, fill: '#fff' }, '') + element('path', { d: code.path, fill: '#000' }, ''),
  );
}
