import { describe, expect, it } from 'vitest';
import { prestashopSession } from '../../../../lib/platforms/prestashop/session.ts';

const explain = async (answer: () => Response, adminBase = 'https://shop.example/sub/admin-x/') => {
  const asked: string[] = [];
  const fetch = async (input: RequestInfo | URL) => {
    asked.push(String(input instanceof Request ? input.url : input));
    return answer();
  };
  const failure = await prestashopSession.explainNoApi(adminBase, { fetch, signal: new AbortController().signal });
  return { failure, asked };
};

const about = () => Response.json({ protocol: 1, platform: 'prestashop', version: '8.2.1' });

describe('explainNoApi', () => {
  it('asks what is public, in the folder above the admin', async () => {
    const { failure, asked } = await explain(about);
    expect(failure).toEqual({ code: 'right_missing', detail: 'Connect as Customer' });
    expect(asked).toEqual([
      'https://shop.example/sub/index.php?fc=module&module=connectascustomer&controller=connect&path=about',
    ]);
  });

  it.each([
    ['a page of the shop', () => new Response('<h1>Home</h1>', { headers: { 'content-type': 'text/html' } })],
    ['a redirect', () => Response.redirect('https://shop.example/')],
    ['not found', () => new Response('', { status: 404 })],
    ['other data', () => Response.json({ hello: 'world' })],
  ])('takes %s for a missing module', async (_what, answer) => {
    expect((await explain(answer)).failure).toEqual({ code: 'companion_missing' });
  });
});
