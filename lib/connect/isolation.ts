import { browser } from '../browser.ts';
import type { Menu } from '../messaging/messages.ts';

/** How this browser can keep a customer's cookies apart from the agent's own; null = not allowed by the person. */
export const findIsolation = async (): Promise<Menu['isolation']> =>
  (await browser.extension.isAllowedIncognitoAccess()) ? 'private-window' : null;
