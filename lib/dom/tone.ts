export type Tone = 'light' | 'dark';

interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** Computed colours come as `rgb(…)` or, with wide gamuts, `color(srgb …)`; anything else counts as unknown. */
export const parseColour = (css: string): Colour | null => {
  const numbers = (css.match(/-?[\d.]+%?/g) ?? []).map((part) => parseFloat(part) / (part.endsWith('%') ? 100 : 1));
  const [red, green, blue, alpha = 1] = numbers;
  if (red === undefined || green === undefined || blue === undefined) return null;
  if (css.startsWith('rgb')) return { red: red / 255, green: green / 255, blue: blue / 255, alpha };
  return css.startsWith('color(srgb') ? { red, green, blue, alpha } : null;
};

const channel = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

const luminance = ({ red, green, blue }: Colour): number =>
  0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);

/** Whether an element stands on a dark or a light ground: what is painted there counts, not what the system prefers. */
export const getTone = (start: Element): Tone => {
  for (let at: Element | null = start; at !== null; at = at.parentElement) {
    const colour = parseColour(getComputedStyle(at).backgroundColor);
    if (colour !== null && colour.alpha > 0.5) return luminance(colour) < 0.18 ? 'dark' : 'light';
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const prefersDark = scheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches;
  return prefersDark ? 'dark' : 'light';
};

/** Pages switch their theme by attributes of their outermost elements, or follow the system. */
export const onToneChange = (handle: () => void, signal: AbortSignal): void => {
  const observer = new MutationObserver(handle);
  const options = { attributeFilter: ['class', 'style', 'data-theme', 'data-bs-theme'] };
  observer.observe(document.documentElement, options);
  observer.observe(document.body, options);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', handle, { signal });
};
