import { vi } from 'vitest';
import { Banner } from '../../../lib/banner/banner.ts';
import type { LiveSession } from '../../../lib/messaging/messages.ts';
import type { StorefrontSession } from '../../../lib/protocol/schema/session.ts';
import type { Failure } from '../../../lib/protocol/errors.ts';
import { ok } from '../../../lib/result.ts';
import { speakLocale } from '../i18n/speak-locale.ts';
import { createFakeSend } from '../view/fake-send.ts';
import { atMinute, NOON, sampleLive } from '../view/samples.ts';

type Answers = Parameters<typeof createFakeSend>[0];

export const sampleStorefrontSession = (change: Partial<StorefrontSession> = {}): StorefrontSession => ({
  id: 'S1',
  customer: { name: 'Anna Müller' },
  agent: { name: 'Lea Lead' },
  startedAt: atMinute(-20),
  endsAt: atMinute(40),
  idleEndsAt: atMinute(15),
  mode: 'full',
  checkoutBlocked: true,
  banner: { enabled: true, position: 'top' },
  ...change,
});

interface Setup {
  readonly session?: StorefrontSession | null;
  readonly remembered?: LiveSession | null;
  readonly answers?: Answers;
  /** What the storefront answers to Exit. */
  readonly exit?: () => Response | Promise<Response>;
  readonly exitUrl?: string;
  readonly refused?: Failure | null;
}

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

export type BannerPage = Awaited<ReturnType<typeof openBannerPage>>;

/** A storefront page with the banner in it, and a person whose clicks are trusted. Time starts at 09:00 UTC. */
export const openBannerPage = async ({
  session = sampleStorefrontSession(),
  remembered = sampleLive(),
  answers = {},
  exit = () => json({ ended: true, returnUrl: 'https://shop.example/admin/customers' }),
  exitUrl = 'https://shop.example/connect/session/exit',
  refused = null,
}: Setup = {}) => {
  vi.setSystemTime(NOON);
  speakLocale('en');
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  document.body.innerHTML = '<p data-connect-banner>The shop’s own</p><main>Shop</main>';
  const trusted = new WeakSet<Event>();
  const state = { session, remembered, exit: { kind: 'protocol', url: exitUrl } as const, courtesy: false, refused };
  const { send, asked } = createFakeSend({
    'banner/state': () => ok(state),
    'banner/exited': () => ok(null),
    'banner/end': () => ok(null),
    ...answers,
  });
  const fetched: { readonly url: string; readonly init: RequestInit | undefined }[] = [];
  const askStorefront = vi.fn(async () => undefined);
  const reload = vi.fn();
  const banner = new Banner({
    send,
    fetch: async (url, init) => {
      fetched.push({ url: url instanceof Request ? url.url : String(url), init });
      return await exit();
    },
    clock: { now: () => Date.now() },
    isTrusted: (event) => trusted.has(event),
    askStorefront,
    reload,
  });
  await banner.refresh();
  const page = {
    banner,
    state,
    asked,
    fetched,
    askStorefront,
    reload,
    host: () => document.querySelector<HTMLElement>('connect-banner'),
    find: (selector: string) => page.host()?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null,
    words: () => page.find('.bar')?.textContent ?? '',
    click: async (selector: string) => {
      const event = new MouseEvent('click', { bubbles: true, composed: true });
      trusted.add(event);
      page.find(selector)?.dispatchEvent(event);
      await vi.advanceTimersByTimeAsync(0);
    },
    sent: (name: string) => asked.filter((message) => message.name === name).map(({ input }) => input),
  };
  return page;
};
