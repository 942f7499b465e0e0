import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findLogLink, readAgent } from '../../../../../lib/platforms/magento/admin-page.ts';
import { readCustomerView } from '../../../../../lib/platforms/magento/customer-view.ts';
import { readZone } from '../../../../../lib/platforms/magento/log.ts';
import { hasCaptures } from '../../captures.ts';
import { addressOf, FakeMagento, GRID, KEY, LOGIN } from './fake-magento.ts';

const FOLDER = 'magento-2.4.7';
const ADMIN = 'http://magento.localhost:8082/admin_x/';
const clock = { now: () => Date.parse('2026-11-21T09:00:00Z') };

const readSaved = (file: string): string =>
  readFileSync(path.resolve(import.meta.dirname, '../../../../../../shared/captures', FOLDER, file), 'utf8');

interface Saved {
  readonly status: number;
  readonly ct: string;
  readonly body: string;
}

/** What the real shop answered to requests for a link and for lists, by what was asked. */
const readAnswers = (): Readonly<Record<string, { readonly response?: Saved } & Partial<Saved>>> =>
  JSON.parse(readSaved('login-request-responses.json')) as ReturnType<typeof readAnswers>;

describe.runIf(hasCaptures(FOLDER))('what a real 2.4.7 answered', () => {
  let answers: ReturnType<typeof readAnswers>;
  const answerTo = (name: string): Response => {
    const saved = answers[name]?.response ?? answers[name];
    return new Response(saved?.body ?? '', {
      status: saved?.status ?? 200,
      headers: { 'content-type': saved?.ct ?? '' },
    });
  };

  beforeAll(() => {
    answers = readAnswers();
  });

  it.each(['allowed_pathid_nokey', 'allowed_bodyid_nokey', 'locked'])('is a link: %s', async (name) => {
    const magento = new FakeMagento().on(LOGIN, answerTo(name));
    const shop = addressOf({ adminBase: ADMIN });
    const answer = await magento.adapter.createLink(shop, KEY, { customer: '1', kind: 'instant' }, magento.io);
    expect(answer).toMatchObject({
      ok: true,
      value: { base: 'http://magento.localhost:8082/', storefront: { url: 'http://magento.localhost:8082/' } },
    });
  });

  it.each([
    ['denied', 'consent_missing'],
    ['missing_customer', 'consent_missing'],
    ['bad_formkey_ajax', 'token_invalid'],
    ['no_formkey_ajax', 'token_invalid'],
    ['bad_formkey_noajax', 'answer_not_json'],
    ['get_withkey', 'not_found'],
    ['loggedout_post', 'agent_signed_out'],
  ])('is no link: %s', async (name, code) => {
    const magento = new FakeMagento().on(LOGIN, answerTo(name));
    const shop = addressOf({ adminBase: ADMIN });
    const answer = await magento.adapter.createLink(shop, KEY, { customer: '1', kind: 'instant' }, magento.io);
    expect(answer).toMatchObject({ ok: false, error: { code } });
  });

  it.each([
    ['mui_cust_filter_email', 'jane.allowed', { customers: [{ id: '1', name: 'Jane Allowed' }], next: null }],
    ['mui_cust_search', 'lena', { customers: [{ id: '3', email: 'lena.locked@example.com' }], next: null }],
  ])('is customers: %s', async (name, q, value) => {
    const magento = new FakeMagento().on(GRID, answerTo(name));
    const shop = addressOf({ adminBase: ADMIN });
    expect(await magento.adapter.findCustomers(shop, KEY, q, null, magento.io)).toMatchObject({ ok: true, value });
  });

  it.each([
    ['mui_post_formkey', 'answer_not_json'],
    ['mui_bad_ns', 'internal'],
    ['loggedout_mui', 'agent_signed_out'],
    ['get_nokey', 'token_invalid'],
  ])('is no list: %s', async (name, code) => {
    const magento = new FakeMagento().on(GRID, answerTo(name));
    const shop = addressOf({ adminBase: ADMIN });
    expect(await magento.adapter.listSessions(shop, KEY, {}, magento.io)).toMatchObject({ error: { code } });
  });

  it('is the log, in the clock of its own page', async () => {
    const links = `<a href="${ADMIN}loginascustomer_log/log/index/key/k/">`;
    const magento = new FakeMagento()
      .on(GRID, answerTo('mui_log_post'))
      .on('', new Response(links, { headers: { 'content-type': 'text/html' } }))
      .on(
        'loginascustomer_log/log/index/key/k/',
        new Response(readSaved('login-as-customer-log-grid.raw-server.html'), {
          headers: { 'content-type': 'text/html' },
        }),
      );
    const answer = await magento.adapter.listSessions(addressOf({ adminBase: ADMIN }), KEY, {}, magento.io);
    expect(answer.ok && answer.value.sessions[0]).toMatchObject({
      id: 'log-7',
      agent: { name: 'admin' },
      startedAt: '2026-11-21T07:00:57.000Z',
      shopTime: '2026-11-21 07:00:57',
    });
  });

  it.each([
    ['customer-edit', { assistance: 'allowed', locked: false, stores: null }],
    ['customer-edit-assistance-off', { assistance: 'denied', locked: false, stores: null }],
    ['customer-edit-locked', { assistance: 'allowed', locked: true, stores: null }],
    ['customers-grid', { assistance: null, locked: false, stores: null }],
  ])('is a customer’s page, or none: %s', (name, view) => {
    expect(readCustomerView(readSaved(`${name}.raw-server.html`), clock)).toEqual(view);
  });

  it.each(['customer-edit', 'customers-grid', 'order-view', 'login-as-customer-log-grid'])(
    'is a page of an agent who may see the log: %s',
    (name) => {
      const html = readSaved(`${name}.raw-server.html`);
      const agent = readAgent(html);
      expect(agent).toMatchObject({ name: 'admin', headless: false });
      expect(agent?.token).toMatch(/^[A-Za-z0-9]{16}$/);
      expect(findLogLink(html)?.startsWith(`${ADMIN}loginascustomer_log/log/index/key/`)).toBe(true);
    },
  );

  it('has the zone of its clock in the log’s page', () => {
    expect(readZone(readSaved('login-as-customer-log-grid.raw-server.html'))).toBe('UTC');
  });
});
