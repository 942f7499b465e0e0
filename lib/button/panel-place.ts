export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
  /** What does not fit scrolls. */
  readonly maxHeight: number;
}

const GAP = 4;
const MARGIN = 8;
/** Less than this beside the button is not worth having: the panel then covers it. */
const LEAST_HEIGHT = 200;

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/**
 * Where a panel goes, in viewport pixels: below the button and flush with its start, or above it where there is more
 * room. It never leaves the window, and covers the button only in a window that is too small for both.
 */
export const placePanel = (button: Box, panel: Size, viewport: Size, rightToLeft: boolean): Place => {
  const below = viewport.height - button.bottom - GAP - MARGIN;
  const above = button.top - GAP - MARGIN;
  const start = rightToLeft ? button.right - panel.width : button.left;
  const left = within(start, MARGIN, Math.max(MARGIN, viewport.width - panel.width - MARGIN));
  const room = Math.max(below, above);
  if (room < Math.min(LEAST_HEIGHT, panel.height)) {
    const maxHeight = viewport.height - 2 * MARGIN;
    const height = Math.min(panel.height, maxHeight);
    return { left, top: within(button.bottom + GAP, MARGIN, viewport.height - height - MARGIN), maxHeight };
  }
  const height = Math.min(panel.height, room);
  const top = panel.height <= below || below >= above ? button.bottom + GAP : button.top - GAP - height;
  return { left, top, maxHeight: room };
};
