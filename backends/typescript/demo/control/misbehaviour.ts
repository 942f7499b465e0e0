import { z } from 'zod';
import type { Fetch } from '../server/route-by-host.ts';

/** Ways in which a backend, a proxy before it or a malicious shop may answer wrongly. */
export const MISBEHAVIOURS = [
  /** 503 with a problem document. */
  'unavailable',
  /** 200 with a sign-in page, as PHP shops answer an ended session. */
  'html',
  /** 403 with a page, as a firewall answers. */
  'forbidden-html',
  /** JSON of four megabytes. */
  'oversized',
  /** JSON that is no answer of the protocol. */
  'malformed',
  /** No answer at all until the connection is closed. */
  'silent',
  /** Storefronts on an origin that is not the shop's. */
  'foreign-storefronts',
  /** A link that leads to an origin that is not the shop's. */
  'foreign-link',
  /** A protocol that nobody speaks yet. */
  'other-version',
] as const;
export type Misbehaviour = (typeof MISBEHAVIOURS)[number];

/** Where foreign things lead; resolves to the loopback and answers 421. */
export const FOREIGN_HOST = 'evil.localhost';

const OVERSIZED = 4_000_000;

const page = (status: number): Response =>
  new Response('<!doctype html><title>Sign in</title><form><input name="email"></form>', {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });

const json = (body: unknown, status: number, type = 'application/json'): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });

const asForeign = (url: string): string => {
  const foreign = new URL(url.replace('{path}', '%7Bpath%7D'));
  foreign.hostname = FOREIGN_HOST;
  return foreign.href.replace('%7Bpath%7D', '{path}');
};

const discoveryPart = z.looseObject({
  storefronts: z.array(z.looseObject({ url: z.string(), apiTemplate: z.string() })),
});
const linkPart = z.looseObject({ url: z.string() });

/** The true answer with one thing changed; answers that are no such thing stay as they are. */
const change = async (answer: Response, edit: (body: unknown) => unknown): Promise<Response> => {
  if (!answer.ok) return answer;
  const body: unknown = await answer.json();
  return json(edit(body), answer.status);
};

const withForeignStorefronts = (body: unknown): unknown => {
  const discovery = discoveryPart.safeParse(body);
  if (!discovery.success) return body;
  const storefronts = discovery.data.storefronts.map((storefront) => ({
    ...storefront,
    url: asForeign(storefront.url),
    apiTemplate: asForeign(storefront.apiTemplate),
  }));
  return { ...discovery.data, storefronts };
};

const withForeignLink = (body: unknown): unknown => {
  const link = linkPart.safeParse(body);
  return link.success ? { ...link.data, url: asForeign(link.data.url) } : body;
};

/** Answers a request wrongly; where the wrong is in a detail, the shop is asked first. */
export const misbehave = async (how: Misbehaviour, request: Request, env: unknown, fetch: Fetch): Promise<Response> => {
  switch (how) {
    case 'unavailable':
      return json(
        { type: 'about:blank', title: 'Down', status: 503, code: 'unavailable' },
        503,
        'application/problem+json',
      );
    case 'html':
      return page(200);
    case 'forbidden-html':
      return page(403);
    case 'oversized':
      return json({ padding: 'x'.repeat(OVERSIZED) }, 200);
    case 'malformed':
      return json({ nonsense: true }, 200);
    case 'silent':
      return new Promise<Response>(() => undefined);
    case 'foreign-storefronts':
      return change(await fetch(request, env), withForeignStorefronts);
    case 'foreign-link':
      return change(await fetch(request, env), withForeignLink);
    case 'other-version':
      return change(await fetch(request, env), (body) => ({ ...z.looseObject({}).parse(body), protocol: 99 }));
  }
};
