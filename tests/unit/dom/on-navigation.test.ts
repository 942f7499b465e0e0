// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onNavigation } from '../../../lib/dom/on-navigation.ts';

let ending: AbortController;
let callback: ReturnType<typeof vi.fn<() => void>>;

beforeEach(() => {
  ending = new AbortController();
  callback = vi.fn();
});
afterEach(() => {
  ending.abort();
  Reflect.deleteProperty(window, 'navigation');
});

const giveNavigation = (): EventTarget => {
  const navigation = new EventTarget();
  Object.defineProperty(window, 'navigation', { configurable: true, value: navigation });
  return navigation;
};

it.each(['popstate', 'hashchange'])('hears %s, in every browser', (type) => {
  onNavigation(callback, ending.signal);
  window.dispatchEvent(new Event(type));
  expect(callback).toHaveBeenCalledTimes(1);
});

it('hears what a router does by pushState, where the browser tells', () => {
  const navigation = giveNavigation();
  onNavigation(callback, ending.signal);
  navigation.dispatchEvent(new Event('navigatesuccess'));
  expect(callback).toHaveBeenCalledTimes(1);
});

it('does not act before the page has gone there', () => {
  const navigation = giveNavigation();
  onNavigation(callback, ending.signal);
  for (const type of ['navigate', 'navigateerror', 'currententrychange']) navigation.dispatchEvent(new Event(type));
  expect(callback).not.toHaveBeenCalled();
});

it('hears nothing after the end', () => {
  const navigation = giveNavigation();
  onNavigation(callback, ending.signal);
  ending.abort();
  navigation.dispatchEvent(new Event('navigatesuccess'));
  window.dispatchEvent(new Event('popstate'));
  window.dispatchEvent(new Event('hashchange'));
  expect(callback).not.toHaveBeenCalled();
});
