import { readFileSync } from 'node:fs';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** What the landing page loads, read once. */
export const PAGE_FILES: readonly { readonly name: string; readonly type: string; readonly content: string }[] = [
  { name: 'go.js', type: 'text/javascript; charset=utf-8', content: read('./go.js') },
  { name: 'go.css', type: 'text/css; charset=utf-8', content: read('./go.css') },
];
