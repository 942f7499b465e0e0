/**
 * Filled 16 × 16 shapes, drawn by clipping: a thousand rows need no SVG elements, and no page's CSP keeps them away, as it
 * might images. Written for the even-odd rule.
 */
export const SHAPE = {
  connect:
    'M6.25 1.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM.75 14.25c0-3 2.3-5 5.5-5 1 0 1.9.2 2.7.55V14.25zM10.25 11.25h2.35V9.25L15.75 12.25 12.6 15.25V13.25H10.25z',
  done: 'M2.6 8.4 3.85 7.15 6.4 9.7 12.15 3.95 13.4 5.2 6.4 12.2z',
  refused:
    'M8 1.25a6.75 6.75 0 1 0 0 13.5 6.75 6.75 0 0 0 0-13.5zM8 2.9a5.1 5.1 0 0 1 3.98 8.29L4.81 4.02A5.08 5.08 0 0 1 8 2.9zM4.02 4.81l7.17 7.17A5.1 5.1 0 0 1 4.02 4.81z',
  warning: 'M8 1.4 15.4 14.25H.6zM7.2 5.75v4.25h1.6V5.75zM7.2 11.25v1.6h1.6v-1.6z',
  info: 'M8 1.25a6.75 6.75 0 1 0 0 13.5 6.75 6.75 0 0 0 0-13.5zM7.2 7v4.5h1.6V7zM7.2 4.5v1.6h1.6V4.5z',
  more: 'M3.7 6.6 4.75 5.55 8 8.8 11.25 5.55 12.3 6.6 8 10.9z',
  who: 'M8 1.5a3.25 3.25 0 1 1 0 6.5 3.25 3.25 0 0 1 0-6.5zM1.75 14.5c0-3.1 2.6-5.25 6.25-5.25s6.25 2.15 6.25 5.25z',
  fold: 'M3 7.2h10v1.6H3z',
  copy: 'M5 5h9v9H5zM6.5 6.5v6h6v-6zM2 2h8v1.5H3.5V10H2z',
} as const;

export type ShapeName = keyof typeof SHAPE;

/** Declarations that make a box an icon in the colour of its text. */
export const shape = (name: ShapeName): string => `clip-path: path(evenodd, '${SHAPE[name]}');`;
