// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { getTone, parseColour } from '../../../lib/dom/tone.ts';

afterEach(() => {
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
});

describe('colours', () => {
  it.each([
    ['rgb(255, 0, 51)', { red: 1, green: 0, blue: 0.2, alpha: 1 }],
    ['rgba(0, 0, 0, 0)', { red: 0, green: 0, blue: 0, alpha: 0 }],
    ['color(srgb 0.5 0.25 1 / 0.5)', { red: 0.5, green: 0.25, blue: 1, alpha: 0.5 }],
    ['transparent', null],
    ['oklch(0.7 0.1 200)', null],
  ])('reads %s', (css, colour) => {
    expect(parseColour(css)).toEqual(colour);
  });
});

describe('tone', () => {
  const toneOf = (body: string, inner: string): string => {
    document.body.style.backgroundColor = body;
    document.body.innerHTML = `<div style="background-color: ${inner}"><p></p></div>`;
    return getTone(document.querySelector('p')!);
  };

  it('is that of the nearest ground that is painted', () => {
    expect(toneOf('rgb(0, 0, 0)', 'rgb(250, 250, 250)')).toBe('light');
    expect(toneOf('rgb(255, 255, 255)', 'rgb(30, 30, 40)')).toBe('dark');
    expect(toneOf('rgb(20, 20, 20)', 'rgba(255, 255, 255, 0.1)')).toBe('dark');
  });

  it('is dark without any paint only where page and system both say so', () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    expect(getTone(document.body)).toBe('light');
    document.documentElement.style.setProperty('color-scheme', 'light dark');
    const real = getComputedStyle;
    vi.stubGlobal('getComputedStyle', (target: Element) => ({
      backgroundColor: real(target).backgroundColor,
      colorScheme: 'light dark',
    }));
    expect(getTone(document.body)).toBe('dark');
  });
});
