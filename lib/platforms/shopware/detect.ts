import type { Detection, PageProbe } from '../platform.ts';
import { BUNDLE, SHOWN_VERSION } from './selectors.ts';

/** What the server writes into the page for the script that starts the administration. */
const START = /\bShopware\.Application\.start\(\s*\{\s*apiContext\s*:/;

/** A path as the server wrote it: a text of JavaScript, in which `/` may be escaped. */
const findPath = (script: string, name: 'basePath' | 'pathInfo'): string | null => {
  const text = new RegExp(String.raw`\b${name}\s*:\s*(?:'([^'\n]*)'|"([^"\n]*)")`).exec(script);
  return (text?.[1] ?? text?.[2])?.replaceAll(/\\\/|\\u002f/gi, '/') ?? null;
};

const findStart = ({ scripts }: Document): string | null => {
  for (const { src, textContent } of scripts) {
    if (src === '' && START.test(textContent)) return textContent;
  }
  return null;
};

/**
 * The shop's folder and the administration's path in it, which is free (`admin` unless the shop chose another). Only where
 * they are the page's own address: that alone is held against the shop later.
 */
const findAdminBase = (script: string, { origin, pathname }: URL): string | null => {
  const folder = findPath(script, 'basePath');
  const path = findPath(script, 'pathInfo')?.replace(/\/+$/, '');
  if (folder === null || path === undefined || !/^\/[^/]+$/.test(path)) return null;
  return `${folder}${path}` === pathname.replace(/\/+$/, '') ? `${origin}${folder}${path}/` : null;
};

/** Built from a checkout of the sources, a shop calls itself 6.6.9999999. */
const findVersion = (document: Document): string | null => {
  const shown = document.querySelector(SHOWN_VERSION)?.textContent ?? '';
  return /\b6(?:\.\d{1,5}){2,3}\b(?!\.\d)/.exec(shown)?.[0] ?? null;
};

/**
 * Shopware's administration (6.4 to 6.7), as the server sends it and as its scripts then draw it. Its login and every page
 * behind it are the same document, so neither who is signed in nor whether anybody is can be told.
 */
export const detectShopware = ({ url, document }: PageProbe): Detection | null => {
  if (document.querySelector(BUNDLE) === null) return null;
  const script = findStart(document);
  const adminBase = script === null ? null : findAdminBase(script, url);
  if (adminBase === null) return null;
  return {
    platform: 'shopware',
    version: findVersion(document),
    adminBase,
    apiTemplate: `${adminBase}{path}`,
    agent: null,
  };
};
