import { browser } from '../browser.ts';
import type { Menu } from '../messaging/messages.ts';

type Isolation = Exclude<Menu['isolation'], null>;

/** Containers are Firefox's, and need the right to name a cookie store beside the right to make one. */
const hasContainers = async (): Promise<boolean> => {
  const { permissions = [] } = browser.runtime.getManifest();
  const isMeant = ['contextualIdentities', 'cookies'].every((name) => permissions.includes(name));
  // Firefox rejects this where the person has switched containers off.
  return (
    isMeant &&
    (await browser.contextualIdentities.query({}).then(
      () => true,
      () => false,
    ))
  );
};

/** How this browser can keep a customer's cookies apart from the agent's own; null = not at all. */
export const findIsolation = async (): Promise<Isolation | null> => {
  if (await hasContainers()) return 'container';
  return (await browser.extension.isAllowedIncognitoAccess()) ? 'private-window' : null;
};
