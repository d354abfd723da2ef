/** Corners, from square to round. */
export const CORNERS = { square: '0', soft: '0.5em', round: '1.25em' } as const;
/** Font families that need no download; without one the FAQ has its page's. */
export const FONTS = {
  sans: 'system-ui, sans-serif',
  serif: 'Georgia, serif',
  rounded: 'ui-rounded, system-ui, sans-serif',
} as const;
