import { browser } from '../browser.ts';
import { plural, text } from '../i18n/text.ts';
import { listMarkers } from './marker.ts';

const COLOUR = '#b45309';

/** The number of live sessions of this browser on the icon; nothing when there is none. */
export const showBadge = async (): Promise<void> => {
  const { length } = await listMarkers();
  await browser.action.setBadgeBackgroundColor({ color: COLOUR });
  await browser.action.setBadgeText({ text: length === 0 ? '' : String(length) });
  await browser.action.setTitle({ title: length === 0 ? text('extensionName') : plural('notice_live', length) });
};
