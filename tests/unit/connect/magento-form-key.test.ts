import { beforeEach, describe, expect, it } from 'vitest';
import { html, json, KEY, LOGIN, LOGIN_PAGE, redirected, STORE } from '../platforms/magento/session/fake-magento.ts';
import { adminPage, openMagentoWorld, SECRET, secretAt } from './magento-shop.ts';

let setting: Awaited<ReturnType<typeof openMagentoWorld>>;

const OPENED = { ok: true, value: { kind: 'opened' } };
const STALE = json({ error: true, message: 'Invalid Form Key. Please refresh the page.' });
const keys = (): readonly (string | undefined)[] =>
  setting.magento.asked.filter(({ url }) => url.includes(LOGIN)).map(({ fields }) => fields['form_key']);

beforeEach(async () => {
  setting = await openMagentoWorld();
});

describe('the form key', () => {
  it('is that of the page that the agent has open, so that a click costs one request', async () => {
    const { magento, hello, connect } = setting;
    magento.on(LOGIN, secretAt(STORE));
    await hello();
    expect(await connect()).toEqual(OPENED);
    expect(await connect()).toEqual(OPENED);
    expect(magento.routes).toEqual([LOGIN, LOGIN]);
    expect(keys()).toEqual([KEY, KEY]);
  });

  it('is read from the admin’s first page where no page told one', async () => {
    const { magento, connect } = setting;
    magento.on('', adminPage('keyFromFirstPage')).on(LOGIN, secretAt(STORE));
    expect(await connect()).toEqual(OPENED);
    expect(magento.routes).toEqual(['', LOGIN]);
    expect(keys()).toEqual(['keyFromFirstPage']);
  });

  it('is read anew exactly once when it is stale, and stays', async () => {
    const { magento, hello, connect } = setting;
    magento.on(LOGIN, STALE, secretAt(STORE)).on('', adminPage('keyAfterSigningIn'));
    await hello();
    expect(await connect()).toEqual(OPENED);
    expect(magento.routes).toEqual([LOGIN, '', LOGIN]);
    expect(keys()).toEqual([KEY, 'keyAfterSigningIn']);
    await connect();
    expect(magento.routes).toHaveLength(4);
    expect(keys().at(-1)).toBe('keyAfterSigningIn');
  });

  it('is given up when the fresh one is refused as well', async () => {
    const { magento, hello, connect, opened } = setting;
    magento.on(LOGIN, STALE).on('', adminPage('keyAfterSigningIn'));
    await hello();
    expect(await connect()).toEqual({ ok: false, error: { code: 'token_invalid' } });
    expect(magento.routes).toEqual([LOGIN, '', LOGIN]);
    expect(opened()).toEqual([]);
  });

  it('is not looked for where nobody is signed in any more', async () => {
    const { magento, hello, connect } = setting;
    magento.on(LOGIN, STALE).on('', html(LOGIN_PAGE));
    await hello();
    expect(await connect()).toEqual({ ok: false, error: { code: 'agent_signed_out' } });
    expect(magento.routes).toEqual([LOGIN, '']);
  });

  it.each<[string, Response]>([
    ['ajaxExpired', json({ ajaxExpired: 1, ajaxRedirect: '/' })],
    ['a redirect to the login page', redirected()],
  ])('is forgotten with the sign-in: %s', async (_what, answer) => {
    const { world, magento, hello, connect } = setting;
    magento.on(LOGIN, answer);
    await hello();
    expect((await world.dump()).session).toContain(KEY);
    expect(await connect()).toEqual({ ok: false, error: { code: 'agent_signed_out' } });
    expect(magento.routes, 'and the link is not asked for again').toEqual([LOGIN]);
    expect((await world.dump()).session).not.toContain(KEY);
    magento.on(LOGIN, secretAt(STORE));
    await hello('keyAfterSigningIn');
    expect(await connect()).toEqual(OPENED);
    expect(keys()).toEqual([KEY, 'keyAfterSigningIn']);
  });

  it('is another one in another admin session of the same agent', async () => {
    const { magento, hello, connect } = setting;
    magento.on(LOGIN, secretAt(STORE));
    await hello();
    await connect();
    await hello('keyOfTheNextLogin');
    await connect();
    expect(keys()).toEqual([KEY, 'keyOfTheNextLogin']);
  });

  it.each(['consent_missing', 'right_missing', 'internal'])('is not to blame for %s', async (code) => {
    const { magento, hello, connect } = setting;
    const answers: Record<string, Response> = {
      consent_missing: json({
        redirectUrl: null,
        messages: ['Login as Customer assistance is disabled for this Customer.'],
      }),
      right_missing: html('', 403),
      internal: html('', 500),
    };
    magento.on(LOGIN, answers[code]!);
    await hello();
    expect(await connect()).toMatchObject({ error: { code } });
    expect(magento.routes).toEqual([LOGIN]);
  });
});

describe('a secret', () => {
  it('is in no storage, ever, and neither is a form key on the disk', async () => {
    const { world, magento, hello, connect, opened } = setting;
    const written: string[] = [];
    const { browser } = await import('../../../lib/browser.ts');
    browser.storage.onChanged.addListener((changes, area) => written.push(JSON.stringify({ area, changes })));
    magento.on(LOGIN, STALE, secretAt(STORE)).on('', adminPage('keyAfterSigningIn'));
    await hello();
    expect(await connect('1', { reason: 'Called about invoice' })).toEqual(OPENED);
    expect(opened()).toEqual([`${STORE}loginascustomer/login/index/?secret=${SECRET}`]);
    expect(written.length).toBeGreaterThan(3);
    const everything = written.join('\n');
    expect(everything).toContain('keyAfterSigningIn');
    expect(everything).not.toMatch(/EGEDlxo7|secret=|loginascustomer/);
    const disk = written.filter((one) => one.startsWith('{"area":"local"')).join('\n') + (await world.dump()).local;
    for (const text of [KEY, 'keyAfterSigningIn', 'Called about invoice']) expect(disk).not.toContain(text);
    expect(world.errors).toEqual([]);
  });
});
