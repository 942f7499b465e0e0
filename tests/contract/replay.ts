import { ROUTES, type Route } from '../../lib/protocol/routes.ts';
import { problem } from '../../lib/protocol/schema/problem.ts';
import { discovery } from '../../lib/protocol/schema/discovery.ts';
import { CONNECT_TOKEN_HEADER } from '../../lib/protocol/version.ts';
import { fill, findDifferences, readSaved, type Saved } from './matchers.ts';
import { flows, type Call, type Control, type Step, type Vector, type VectorRequest } from './vector.ts';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A backend over the world, as the replay drives it. */
export interface ReplayShop {
  /** The cookie of an agent's admin session, signing in where they are not. */
  signIn(agent: string): string;
  /** Address of an API as the configuration says it. */
  getApi(api: string): { readonly base: string };
  /** Sends a request as it would travel. */
  send(request: VectorRequest, headers: Headers, body: string | undefined): Promise<Response>;
  /** Changes the world; returns a cookie where the change is one of a browser. */
  control(control: Control): Promise<string | null>;
}

/** Replays one vector and returns everything that was not as expected. */
export async function replay(vector: Vector, shop: ReplayShop): Promise<string[]> {
  const replay = new Replay(shop);
  for (const step of vector.before ?? []) await replay.run(step);
  await replay.call(vector, vector.route);
  for (const step of vector.after ?? []) await replay.run(step);
  return replay.findings;
}

class Replay {
  readonly findings: string[] = [];
  readonly #shop: ReplayShop;
  readonly #saved: Saved = new Map();
  /** Cookies by browser; an agent's admin is a browser of its own. */
  readonly #jars = new Map<string, Map<string, string>>();

  constructor(shop: ReplayShop) {
    this.#shop = shop;
  }

  async run(step: Step, inherited: Pick<Call, 'browser'> & { readonly as?: string | undefined } = {}): Promise<void> {
    if ('control' in step) {
      const cookie = await this.#shop.control(step);
      if (cookie !== null) this.#keep(('browser' in step ? step.browser : undefined) ?? 'main', cookie);
    } else if ('flow' in step) {
      const { as = inherited.as, browser = inherited.browser } = step;
      for (const inner of getFlow(step.flow)) await this.run(inner, { as, browser });
    } else {
      await this.#runCall(step, inherited);
    }
  }

  async #runCall(step: Call, inherited: Pick<Call, 'browser'> & { readonly as?: string | undefined }): Promise<void> {
    const as = step.as === null ? null : (inherited.as ?? step.as);
    const answer = await this.call({ ...step, as, browser: step.browser ?? inherited.browser }, null);
    if (step.expect === undefined && answer.status >= 400) {
      this.findings.push(`a step before answered ${answer.status}: ${answer.text}`);
    }
  }

  async call(call: Call, route: string | null): Promise<Answer> {
    const request = fill(call.request, this.#saved);
    const answer = await this.#send(request, call.as, call.browser ?? 'main');
    this.findings.push(...findProtocolBreaches(answer, route));
    if (call.expect !== undefined) this.#check(fill(call.expect, this.#saved), answer);
    for (const [name, expression] of Object.entries(call.save ?? {})) {
      this.#saved.set(name, readSaved(expression, answer));
    }
    return answer;
  }

  async #send(request: VectorRequest, as: string | null, browser: string): Promise<Answer> {
    const { base } = this.#shop.getApi(request.api);
    const headers = new Headers(getBodyHeaders(request, new URL(base).origin));
    if (request.api === 'agent') await this.#addAgent(headers, request, as);
    else headers.set('cookie', [...this.#getJar(browser)].map(([name, value]) => `${name}=${value}`).join('; '));
    for (const [name, value] of Object.entries(request.headers ?? {})) {
      if (value === null) headers.delete(name);
      else headers.set(name, value);
    }
    const response = await this.#shop.send(request, headers, getBody(request));
    if (request.api !== 'agent') for (const cookie of response.headers.getSetCookie()) this.#keep(browser, cookie);
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  async #addAgent(headers: Headers, request: VectorRequest, as: string | null): Promise<void> {
    if (as === null) return;
    headers.set('cookie', this.#shop.signIn(as));
    if (request.method !== 'POST' || request.headers?.[CONNECT_TOKEN_HEADER] !== undefined) return;
    const token = await this.#getToken(as);
    if (token !== null) headers.set(CONNECT_TOKEN_HEADER, token);
  }

  /** As the extension gets it: from discovery. Null where that does not answer. */
  async #getToken(as: string): Promise<string | null> {
    const headers = new Headers({ cookie: this.#shop.signIn(as) });
    const response = await this.#shop.send({ method: 'GET', api: 'agent', path: 'discovery' }, headers, undefined);
    return response.status === 200 ? discovery.parse(await response.json()).connectToken : null;
  }

  #getJar(browser: string): Map<string, string> {
    const jar = this.#jars.get(browser) ?? new Map<string, string>();
    this.#jars.set(browser, jar);
    return jar;
  }

  #keep(browser: string, cookie: string): void {
    const jar = this.#getJar(browser);
    const [pair = ''] = cookie.split(';', 1);
    const [name = '', ...value] = pair.split('=');
    if (/max-age=0/i.test(cookie)) jar.delete(name.trim());
    else jar.set(name.trim(), value.join('='));
  }

  #check(expected: NonNullable<Call['expect']>, answer: Answer): void {
    if (answer.status !== expected.status) {
      this.findings.push(`status ${answer.status} instead of ${expected.status}: ${answer.text.slice(0, 300)}`);
      return;
    }
    for (const [name, value] of Object.entries(expected.headers ?? {})) {
      const actual =
        name.toLowerCase() === 'set-cookie' ? answer.headers.getSetCookie().join('\n') : answer.headers.get(name);
      this.findings.push(...findDifferences(value, actual, name));
    }
    if (expected.body !== undefined) this.findings.push(...findDifferences(expected.body, JSON.parse(answer.text)));
    for (const part of expected.text ?? []) {
      if (!answer.text.includes(part)) this.findings.push(`the text lacks ${part}: ${answer.text.slice(0, 300)}`);
    }
  }
}

function getBody(request: VectorRequest): string | undefined {
  if (request.json !== undefined) return JSON.stringify(request.json);
  if (request.form !== undefined) return new URLSearchParams(request.form).toString();
  return request.text?.repeat(request.repeat ?? 1);
}

/** Forms are sent as the landing page sends them, but ask for an answer that a program can read. */
function getBodyHeaders(request: VectorRequest, origin: string): Record<string, string> {
  if (request.json !== undefined) return { 'content-type': 'application/json' };
  if (request.form === undefined) return {};
  return { 'content-type': 'application/x-www-form-urlencoded', origin, accept: 'application/json' };
}

function getFlow(name: string): readonly Step[] {
  const steps = flows[name];
  if (steps === undefined) throw new Error(`there is no flow ${name}`);
  return steps;
}

/** What holds for every answer of every backend, whatever a vector says. */
function findProtocolBreaches(answer: Answer, route: string | null): string[] {
  const { headers } = answer;
  const cors = [...headers.keys()].filter((name) => name.startsWith('access-control-'));
  return [
    ...(headers.get('cache-control') === 'no-store' ? [] : ['an answer may be cached']),
    ...cors.map((name) => `an answer has ${name}`),
    ...findProblemBreaches(answer),
    ...findRouteBreaches(answer, route),
  ];
}

const getMedia = ({ headers }: Answer): string | undefined => headers.get('content-type')?.split(';')[0];

function findProblemBreaches(answer: Answer): string[] {
  // HEAD has the headers of a problem and nothing else.
  if (getMedia(answer) !== 'application/problem+json' || answer.text === '') return [];
  const parsed = problem.safeParse(JSON.parse(answer.text));
  if (!parsed.success) return [`a problem is malformed: ${parsed.error.message}`];
  return parsed.data.status === answer.status ? [] : ['a problem names another status'];
}

function findRouteBreaches(answer: Answer, route: string | null): string[] {
  const line: Route | undefined = Object.entries(ROUTES).find(([name]) => name === route)?.[1];
  if (line === undefined || answer.status !== line.status || answer.status === 303) return [];
  if (line.media !== undefined) return getMedia(answer) === line.media ? [] : [`the answer is no ${line.media}`];
  const parsed = line.answer?.safeParse(JSON.parse(answer.text));
  return parsed?.success === false ? [`the answer does not fit its schema: ${parsed.error.message}`] : [];
}
