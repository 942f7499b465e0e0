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

const GAP = 4;
const MARGIN = 8;

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/**
 * Where a panel goes, in viewport pixels: below the button and flush with its start, above it where there is more room,
 * and never out of sight.
 */
export const placePanel = (
  button: Box,
  panel: Size,
  viewport: Size,
  rightToLeft: boolean,
): { readonly left: number; readonly top: number } => {
  const below = viewport.height - button.bottom - GAP - MARGIN;
  const above = button.top - GAP - MARGIN;
  const top = panel.height <= below || below >= above ? button.bottom + GAP : button.top - GAP - panel.height;
  const left = rightToLeft ? button.right - panel.width : button.left;
  return {
    left: within(left, MARGIN, Math.max(MARGIN, viewport.width - panel.width - MARGIN)),
    top: within(top, MARGIN, Math.max(MARGIN, viewport.height - panel.height - MARGIN)),
  };
};
