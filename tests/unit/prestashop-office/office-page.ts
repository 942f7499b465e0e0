import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { vi, type Mock } from 'vitest';

const SCRIPTS = path.resolve(import.meta.dirname, '../../../backends/prestashop/connectascustomer/views/js/admin');

/** What a page of the back office asked its shop for. */
export interface Call {
  readonly path: string;
  readonly method: string;
  readonly token: string | null;
  readonly body: unknown;
}

export interface OfficePage {
  readonly document: Document;
  readonly calls: Call[];
  /** Tabs that were opened: where each ended up, or that it was closed. */
  readonly tabs: { url: string | null; closed: boolean }[];
  readonly copied: string[];
  readonly assign: Mock<(url: string) => void>;
}

/** The shop's answer to one call: a status and a body; a string is a page instead of data. */
export type Answer = (call: Call) => readonly [status: number, body: unknown];

export interface Circumstances {
  readonly popupsBlocked?: boolean;
  readonly clipboardRefused?: boolean;
  readonly rowAction?: boolean;
}

const TEMPLATE = 'https://shop.example/admin/?controller=Api&ajax=1&path={path}';

const toCall = (address: string, init: RequestInit): Call => {
  const url = new URL(address);
  const query = new URLSearchParams(url.search);
  const name = query.get('path') ?? '';
  for (const own of ['controller', 'ajax', 'path']) query.delete(own);
  return {
    path: query.size === 0 ? name : `${name}?${query.toString()}`,
    method: init.method ?? 'GET',
    token: new Headers(init.headers).get('X-Connect-Token'),
    body: typeof init.body === 'string' ? JSON.parse(init.body) : null,
  };
};

/** A page of PrestaShop's back office with the module's scripts in it, as the browser runs them. */
export function openOffice(html: string, answer: Answer, circumstances: Circumstances = {}): OfficePage {
  const data = JSON.stringify({ texts: {}, language: 'en', rowAction: circumstances.rowAction ?? false });
  const { window } = new JSDOM(
    `<head><meta name="connect-as-customer" content="${TEMPLATE}">
     <script type="application/json" id="connectascustomer-data">${data}</script></head><body>${html}</body>`,
    { url: 'https://shop.example/admin/?controller=AdminCustomers', runScripts: 'outside-only' },
  );
  const page: OfficePage = { document: window.document, calls: [], tabs: [], copied: [], assign: vi.fn() };
  const fetch = (address: string, init: RequestInit): Promise<Response> => {
    const call = toCall(address, init);
    page.calls.push(call);
    const [status, body] = answer(call);
    const media = typeof body === 'string' ? 'text/html' : 'application/json';
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return Promise.resolve(new Response(text, { status, headers: { 'Content-Type': media } }));
  };
  const open = (): Window | null => {
    if (circumstances.popupsBlocked === true) return null;
    const tab = { url: null as string | null, closed: false };
    page.tabs.push(tab);
    const { window: opened } = new JSDOM('');
    opened.document.addEventListener('click', (event) => {
      event.preventDefault();
      if (event.target instanceof opened.HTMLAnchorElement && event.target.rel === 'noreferrer')
        tab.url = event.target.href;
    });
    opened.close = () => {
      tab.closed = true;
    };
    return opened as unknown as Window;
  };
  const writeText = (text: string): Promise<void> => {
    if (circumstances.clipboardRefused === true) return Promise.reject(new Error('refused'));
    page.copied.push(text);
    return Promise.resolve();
  };
  const { clearTimeout, document, Element, setTimeout, URLSearchParams } = window;
  const navigator = { clipboard: { writeText } };
  // jsdom lets nobody replace `location`; the scripts take everything they use from the global object.
  const global = {
    clearTimeout,
    document,
    Element,
    setTimeout,
    URLSearchParams,
    fetch,
    open,
    navigator,
    location: page,
  };
  for (const name of ['shop', 'outcome', 'connect', 'connect-form', 'jump', 'row-action', 'search', 'sessions']) {
    const text = readFileSync(path.join(SCRIPTS, `${name}.js`), 'utf8');
    (window.eval(`(function (globalThis) {${text}})`) as (scope: object) => void)(global);
  }
  return page;
}
