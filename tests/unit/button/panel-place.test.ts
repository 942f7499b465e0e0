import { describe, expect, it } from 'vitest';
import { placePanel } from '../../../lib/button/panel-place.ts';

const viewport = { width: 1000, height: 700 };
const at = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 26 });
const panel = { width: 340, height: 400 };

describe('place of a panel', () => {
  it('is below the button, flush with its start', () => {
    expect(placePanel(at(100, 100), panel, viewport, false)).toMatchObject({ left: 100, top: 130 });
    expect(placePanel(at(600, 100), panel, viewport, true)).toMatchObject({ left: 320, top: 130 });
  });

  it('is above the button where there is more room', () => {
    const { top, maxHeight } = placePanel(at(100, 600), panel, viewport, false);
    expect(top).toBe(600 - 4 - 400);
    expect(maxHeight).toBe(588);
  });

  it('stays in the window sideways', () => {
    expect(placePanel(at(930, 100), panel, viewport, false).left).toBe(652);
    expect(placePanel(at(10, 100), panel, viewport, true).left).toBe(8);
    expect(placePanel(at(10, 100), panel, { width: 300, height: 700 }, false).left).toBe(8);
  });

  it('scrolls rather than cover the button', () => {
    const { top, maxHeight } = placePanel(at(100, 337), { width: 340, height: 600 }, viewport, false);
    expect(top).toBe(367);
    expect(maxHeight).toBe(700 - 363 - 12);
  });

  it('covers the button only in a window too small for both', () => {
    const tiny = { width: 320, height: 300 };
    expect(placePanel(at(10, 130), panel, tiny, false)).toEqual({ left: 8, top: 8, maxHeight: 284 });
  });
});
