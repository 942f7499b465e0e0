import { describe, expect, it } from 'vitest';
import { toAgentId } from '../../../../../lib/platforms/magento/agent-id.ts';
import { addressOf, ADMIN, FakeMagento, html, json, KEY, ledTo, lead, LOGIN_PAGE } from './fake-magento.ts';

const DASHBOARD = `${ADMIN}admin/dashboard/index/key/abc/`;
const dashboard = (user = '<span class="admin-user-account-text">lead</span>', more = '') =>
  ledTo(DASHBOARD, html(`<head>${more}<script>var BASE_URL = 'x'; var FORM_KEY = '${KEY}';</script></head>${user}`));

const discover = (magento: FakeMagento, agent: ReturnType<typeof addressOf>['agent'] = null) =>
  magento.adapter.discover(addressOf({ agent }), magento.io);

describe('who the agent is', () => {
  it('is told by the admin page that they have open, without a request', async () => {
    const magento = new FakeMagento();
    expect(await discover(magento, lead)).toMatchObject({
      ok: true,
      value: { agent: lead, discovery: { agent: { id: 'lead', name: 'lead' }, connectToken: KEY, storefronts: [] } },
    });
    expect(magento.asked).toEqual([]);
  });

  it('is read from the first admin page where none is open', async () => {
    const magento = new FakeMagento().on('', dashboard());
    expect(await discover(magento)).toMatchObject({
      ok: true,
      value: { agent: { token: KEY, name: 'lead', headless: false }, discovery: { connectToken: KEY } },
    });
    expect(magento.asked).toMatchObject([{ url: ADMIN, init: { credentials: 'include', redirect: 'follow' } }]);
  });

  it('is read with odd names, and with the module for headless storefronts', async () => {
    const user = '<span class="admin-user-account-text"> O&#039;Brien &amp; &lt;S&ouml;hne&gt; </span>';
    const name = "O'Brien & <S&ouml;hne>";
    const meta = '<meta name="connect-as-customer-magento" content="1" data-headless="1">';
    const answer = await discover(new FakeMagento().on('', dashboard(user, meta)));
    expect(answer).toMatchObject({
      value: { agent: { name, headless: true }, discovery: { agent: { id: toAgentId(name), name } } },
    });
  });

  it('is nobody by the name of "agent" where the page shows no name', async () => {
    const answer = await discover(new FakeMagento().on('', dashboard('')));
    expect(answer).toMatchObject({ value: { agent: { name: null }, discovery: { agent: { id: 'u:', name: '' } } } });
  });

  it.each<[string, Response, object]>([
    ['the login page, which has a form key too', html(LOGIN_PAGE), { code: 'agent_signed_out' }],
    ['a page elsewhere', ledTo('https://shop.example/', dashboard()), { code: 'agent_signed_out' }],
    ['a page without a form key', html('<h1>Hello</h1>'), { code: 'answer_invalid' }],
    ['JSON', json({ ajaxExpired: 1 }), { code: 'answer_not_json' }],
    ['no right', html('', 403), { code: 'right_missing', detail: 'Login as Customer' }],
    ['maintenance', html('', 503), { code: 'unavailable' }],
  ])('is not told by %s', async (_what, answer, error) => {
    expect(await discover(new FakeMagento().on('', answer))).toEqual({ ok: false, error });
  });
});
