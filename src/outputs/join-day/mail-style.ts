import { lookOf } from '../../fill/brand-look.ts';
import type { Faq } from '../../model/faq.ts';
import { textOn } from '../brand-css.ts';

/** As src/outputs/page.css has it where there is no brand. */
const ACCENT = '#1b57b5';
/** Seen on white and on black: mail programs choose the ground. */
const LINE = '1px solid #8a8a8a';

/** Declarations for `style` attributes in an email, and the colour of the button for the attribute beside them. */
export interface MailStyle {
  readonly accent: string;
  readonly cell: string;
  readonly button: string;
  readonly buttonLink: string;
  readonly notice: string;
  readonly heading: string;
  /** Of an answer's own elements, by tag. */
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * A look of what Outlook and Gmail keep, see test/outputs/mail-rules.ts: sizes in px, padding on cells alone, nothing floats. The
 * button has a colour and a ground; all else has those of the message, which mail programs may turn dark.
 */
export function mailStyle({ brand, dir }: Pick<Faq, 'brand' | 'dir'>): MailStyle {
  const { accents, font, radius } = lookOf(brand);
  const accent = accents?.[0] ?? ACCENT;
  // Word, which draws mail in Outlook, takes its oldest font where it does not know the first.
  const family = font?.replaceAll('"', "'").replaceAll('system-ui', 'Arial') ?? 'Arial,Helvetica,sans-serif';
  const type = `font-family:${family};font-size:16px;line-height:1.5`;
  const inset = dir === 'rtl' ? 'margin:0 24px 12px 0' : 'margin:0 0 12px 24px';
  return {
    accent,
    cell: `padding:0 0 16px;${type}`,
    button: `padding:12px 20px;background-color:${accent};border-radius:${radius?.endsWith('px') ? radius : '8px'};${type}`,
    buttonLink: `color:${textOn(accent)};font-weight:bold;text-decoration:none`,
    notice: `padding:12px 16px 0;border:${LINE};${type}`,
    heading: `margin:0 0 8px;font-family:${family};font-size:18px;line-height:1.3;font-weight:bold`,
    tags: {
      p: 'margin:0 0 12px',
      ul: `${inset};padding:0`,
      ol: `${inset};padding:0`,
      li: 'margin:0 0 4px',
      dl: 'margin:0 0 12px',
      dd: inset,
      blockquote: inset,
      pre: 'margin:0 0 12px',
      table: 'border-collapse:collapse',
      td: `padding:6px 12px;border:${LINE};${type}`,
      th: `padding:6px 12px;border:${LINE};${type};font-weight:bold`,
    },
  };
}
