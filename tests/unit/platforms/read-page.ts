import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import type { PageProbe } from '../../../lib/platforms/platform.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures');

export const parsePage = (html: string, address: string): PageProbe => ({
  url: new URL(address),
  document: new JSDOM(html, { url: address }).window.document,
});

/** A page of `tests/fixtures` at an address of its platform. */
export const readPage = (file: string, address: string): PageProbe =>
  parsePage(readFileSync(path.join(FIXTURES, file), 'utf8'), address);
