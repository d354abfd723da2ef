import { html, type TemplateResult } from 'lit';

const icon = (
  path: string,
): TemplateResult => html`<svg class="b-editor-icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d=${path} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
</svg>`;

export const bold = icon('M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z');
export const italic = icon('M10 5h7M7 19h7M14 5l-4 14');
export const bulletedList = icon('M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01');
export const numberedList = icon(
  'M10 6h10M10 12h10M10 18h10M4 5l1.5-1v5M4 15.5c.5-1.5 2.5-1 2 .3L4 18.5h2.3',
);
export const link = icon(
  'M10 14a4 4 0 0 0 5.7 0l3.5-3.5a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.5 3.5a4 4 0 0 0 5.7 5.7L12 17.7',
);
export const more = icon('M7 10l5 5 5-5');
