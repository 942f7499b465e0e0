import type { Connect } from '../../src/connect.ts';
import type { StorefrontContext } from './visit.ts';

/**
 * When somebody logs out (or in as somebody else) by the shop's own buttons, an agent's session in this browser is over
 * as well: it is told so by its own exit, and the cookies of that answer go along.
 */
export const exitConnect = async (context: StorefrontContext, connect: Connect): Promise<void> => {
  const { connect: session, storefront } = context.var.visit;
  if (session === null) return;
  const { origin, host } = new URL(storefront.url);
  const answer = await connect.storefrontApi(storefront.id).request('/session/exit', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: context.req.header('cookie') ?? '', origin, host },
    body: JSON.stringify({ id: session.id }),
  });
  for (const cookie of answer.headers.getSetCookie()) context.header('Set-Cookie', cookie, { append: true });
};
