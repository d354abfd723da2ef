import { generate, mode } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { element } from './html.ts';

/** What a QR code holds at most, in bytes of UTF-8. */
const LONGEST = 2953;
/** The white around it that a camera needs, in modules: ISO/IEC 18004 asks for four. */
const QUIET = 4;

/** What every reader knows. Without these a code for 予約 comes out in Shift JIS. */
const MODES = [mode.numeric, mode.alphaNumeric, mode.ascii, mode.utf8];

/** A text as a QR code, black on white on any ground; nothing when it is too long for one. */
export function qrCode(text: string, label: string): string | undefined {
  if (new TextEncoder().encode(text).length > LONGEST) return undefined;
  const code = generate(text, { modes: MODES });
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
    element('rect', { ...box, fill: '#fff' }, '') + element('path', { d: toSvgPath(code), fill: '#000' }, ''),
  );
}
