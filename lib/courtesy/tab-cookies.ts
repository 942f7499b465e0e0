import type { Tabs } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { getHostPattern } from '../permissions/origins.ts';
import { getWorkerJar } from '../records/worker-jar.ts';
import { getJar } from '../sessions/jar.ts';

/** Runs in the page's tab, so it may use nothing from here. */
const readDocumentCookie = (): string => document.cookie;

const isBelow = (tab: Tabs.Tab, address: string): boolean => {
  if (tab.url?.startsWith(address) !== true) return false;
  return ['', '/', '#', '?'].includes(tab.url.charAt(address.length));
};

const readTab = async (tab: number): Promise<string> => {
  const [answer] = await browser.scripting.executeScript({ target: { tabId: tab }, func: readDocumentCookie });
  return typeof answer?.result === 'string' ? answer.result : '';
};

/**
 * Raw values of a cookie that scripts may read, from open pages at and below an address, where the browser itself may not
 * be asked. Only from tabs whose cookies go with this worker's own requests. Empty where no page shows it.
 *
 * @param address without a `/` at its end
 */
export const readTabCookies = async (address: string, name: string): Promise<readonly string[]> => {
  const jar = getWorkerJar();
  const tabs = await browser.tabs.query({ url: getHostPattern(address) });
  const start = `${name}=`;
  for (const tab of tabs) {
    if (tab.id === undefined || tab.discarded === true || getJar(tab) !== jar || !isBelow(tab, address)) continue;
    // A tab that is being closed, or shows an error page, tells nothing.
    const cookies = await readTab(tab.id).catch(() => '');
    const values = cookies.split('; ').filter((one) => one.startsWith(start));
    if (values.length > 0) return values.map((one) => one.slice(start.length));
  }
  return [];
};
