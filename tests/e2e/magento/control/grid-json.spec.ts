import { describeMagento, expect, test } from '../fixtures.ts';
import { showInZone } from '../shop/login-log.ts';
import { askAdmin, askForLink } from './ask-admin.ts';

const RENDER = 'mui/index/render/?isAjax=true';
const LOG = { namespace: 'login_as_customer_log_listing' };

describeMagento('control of grids as JSON', () => {
  test('control: customers by id, by a part of their e-mail, by words; HTML to those who take anything', async ({
    bareAdmin: { page },
  }) => {
    const find = async (form: Record<string, string>) => {
      const { text } = await askAdmin(page, RENDER, { namespace: 'customer_listing', ...form });
      return JSON.parse(text) as { readonly items: readonly Record<string, unknown>[]; readonly totalRecords: number };
    };
    expect(await find({})).toMatchObject({ totalRecords: 26, items: { length: 20 } });
    const lena = { entity_id: '3', name: 'Lena Locked', website_id: ['1'], lock_expires: 'Locked' };
    expect((await find({ 'filters[entity_id][from]': '3', 'filters[entity_id][to]': '3' })).items).toMatchObject([
      lena,
    ]);
    expect((await find({ 'filters[email]': 'lena.l' })).items).toMatchObject([lena]);
    expect((await find({ search: 'lena' })).items).toMatchObject([lena]);
    const asPage = await askAdmin(page, RENDER, { namespace: 'customer_listing' }, { accept: '*/*' });
    expect(asPage).toMatchObject({ status: 200, type: 'text/html' });
    expect(await askAdmin(page, RENDER, { namespace: 'nope_listing' })).toMatchObject({ status: 500 });
  });

  test('control: the log is not for everybody', async ({ bareAdmin: { page } }) => {
    const answer = await askAdmin(page, RENDER, LOG);
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.text)).toEqual({ error: 'Forbidden', errorcode: 403 });
  });

  test.describe('a lead', () => {
    test.use({ user: 'lead' });

    test('control: a row comes when a secret is redeemed, in the time of the shop without its zone', async ({
      bareAdmin: { page },
      magento,
    }) => {
      const read = async (form: Record<string, string> = {}) => {
        const { text } = await askAdmin(page, RENDER, { ...LOG, ...form });
        return (JSON.parse(text) as { readonly items: readonly Record<string, unknown>[] }).items;
      };
      const url = await askForLink(page, 1);
      expect(await read()).toEqual([]);
      await page.request.get(url);
      const at = magento.requests.at(-1)!.at;
      await page.request.get(url);
      const row = { user_id: 4, user_name: 'lead', customer_id: 1, customer_email: 'jane.allowed@example.com' };
      const items = await read({ 'sorting[field]': 'log_id', 'sorting[direction]': 'desc' });
      expect(items).toMatchObject([
        { ...row, log_id: 2 },
        { ...row, log_id: 1, time: showInZone(at) },
      ]);
      expect(showInZone(Date.UTC(2026, 10, 21, 6, 57, 3)), 'as measured').toBe('2026-11-21 01:57:03');
      expect(await read({ 'filters[user_name]': 'adm' })).toEqual([]);
      expect(await read({ 'filters[customer_id]': '1' })).toHaveLength(2);
      expect(await read({ 'filters[time][from]': '01/31/2050' })).toEqual([]);
    });
  });
});
