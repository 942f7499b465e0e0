import { z } from 'zod';
import { problem } from '../../../../lib/protocol/schema/problem.ts';
import { CONNECT_TOKEN_HEADER } from '../../../../lib/protocol/version.ts';

/** Hands a request to the mounted backend without the network, in the session of the agent who asked. */
export type AskConnect = (request: Request) => Promise<Response>;

/** A settings answer, or the sentence of the refusal. */
export type ConnectAnswer = { readonly body: unknown } | { readonly refused: string };

const tokenAnswer = z.object({ connectToken: z.string() });

const asAnswer = async (response: Response): Promise<ConnectAnswer> => {
  const body: unknown = await response.json();
  if (response.ok) return { body };
  const refusal = problem.safeParse(body);
  return { refused: refusal.success ? (refusal.data.detail ?? refusal.data.title) : `Status ${response.status}` };
};

/** What a page of the admin asks of the protocol, with the cookies of the page's own request. */
export const getFromConnect = async (ask: AskConnect, base: string, path: string, cookie: string) =>
  asAnswer(await ask(new Request(`${base}connect/${path}`, { headers: { cookie } })));

/** A change needs the token of the agent's session, which discovery tells. */
export const postToConnect = async (
  ask: AskConnect,
  base: string,
  path: string,
  cookie: string,
  body: unknown,
): Promise<ConnectAnswer> => {
  const discovery = await getFromConnect(ask, base, 'discovery', cookie);
  if ('refused' in discovery) return discovery;
  const { connectToken } = tokenAnswer.parse(discovery.body);
  const headers = {
    cookie,
    'content-type': 'application/json',
    origin: new URL(base).origin,
    [CONNECT_TOKEN_HEADER]: connectToken,
  };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  return asAnswer(await ask(new Request(`${base}connect/${path}`, init)));
};
