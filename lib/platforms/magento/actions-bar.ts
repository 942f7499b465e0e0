import type { Anchor } from '../platform.ts';
import { ACTIONS, ACTIONS_INNER } from './selectors.ts';

/**
 * First in the bar of the page's buttons, which sticks to the window while the page is scrolled and takes along what stands
 * in it. Not among the buttons: those are kept in one line whatever their number, and at 1280 px an agent who may do
 * everything would lose "Save" at the right end for every button more.
 */
export const findActionsPlace = (document: Document): Pick<Anchor, 'element' | 'placement' | 'tight'> | null => {
  const bar = document.querySelector<HTMLElement>(ACTIONS_INNER) ?? document.querySelector<HTMLElement>(ACTIONS);
  return bar === null ? null : { element: bar, placement: 'prepend', tight: true };
};
