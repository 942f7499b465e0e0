import { getTone } from '../dom/tone.ts';
import type { Anchor } from '../platforms/platform.ts';

/** What a button takes over from its surroundings, so that it looks at home. */
export interface Look {
  readonly tone: 'light' | 'dark';
  readonly properties: readonly (readonly [name: string, value: string])[];
}

/** In rows there is room for icons only. */
export const isCompact = (kind: Anchor['kind']): boolean => kind === 'list-row' || kind === 'cart';

const NEIGHBOUR = 'button, a.btn, a[class*="button"], [role="button"]';
const LEAST_HEIGHT = 28;
const MOST_HEIGHT = 48;

const pixels = (css: string): number => {
  const value = parseFloat(css);
  return Number.isFinite(value) ? value : 0;
};

/** A button of the page beside which ours will stand. */
const findNeighbour = (element: HTMLElement): HTMLElement | null => {
  for (const one of element.querySelectorAll<HTMLElement>(NEIGHBOUR)) {
    if (one.offsetHeight > 0) return one;
  }
  return null;
};

/** Measured once a page and kind, never once a row: it makes the browser compute styles. */
export const getLook = ({ element, kind, placement }: Anchor): Look => {
  const inside = placement === 'append' || placement === 'prepend';
  const ground = inside ? element : (element.parentElement ?? element);
  const tone = getTone(ground);
  const neighbour = isCompact(kind) ? null : findNeighbour(ground);
  if (neighbour === null) return { tone, properties: [] };
  const { borderTopLeftRadius, fontSize } = getComputedStyle(neighbour);
  const height = Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, neighbour.offsetHeight));
  return {
    tone,
    properties: [
      ['--connect-height', `${height}px`],
      ['--connect-radius', `${Math.min(pixels(borderTopLeftRadius), height / 2)}px`],
      ['--connect-size', `${Math.min(16, Math.max(12, pixels(fontSize)))}px`],
    ],
  };
};

export const applyLook = (host: HTMLElement, { tone, properties }: Look): void => {
  host.dataset['tone'] = tone;
  for (const [name, value] of properties) host.style.setProperty(name, value);
};
