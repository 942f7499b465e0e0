import { afterAll, beforeAll, expect, test } from 'vitest';
import { settings } from '../../../../lib/protocol/schema/settings.ts';
import { readSettingsForm, settingAt, SETTINGS_SECTIONS } from '../../demo/admin/settings-fields.ts';
import { demoSettings } from '../../demo/connect/demo-settings.ts';
import { openTestShop, type TestShop } from './support/test-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const FIELDS = SETTINGS_SECTIONS.flatMap((section) => section.fields);

/** What a browser sends for settings, as the form shows them. */
const asForm = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    FIELDS.flatMap(({ path, kind }): [string, string][] => {
      const setting = settingAt(value, path);
      if (kind === 'flag') return setting === true ? [[path, '1']] : [];
      return [[path, Array.isArray(setting) ? setting.join('\n') : String(setting)]];
    }),
  );

const formToken = (text: string) => /name="form_token" value="([^"]+)"/.exec(text)?.[1] ?? '';

test('the form has a field for every setting of the protocol', () => {
  expect(settings.parse(readSettingsForm(asForm(demoSettings)))).toEqual(demoSettings);
});

test('a super admin saves settings, and they are in force', async () => {
  const lead = await shop.signIn('super@demo.example');
  const page = await lead.open(`${shop.adminUrl}settings`);
  const changed = { ...demoSettings, banner: { enabled: true, position: 'bottom' as const } };
  const saved = await lead.submit(`${shop.adminUrl}settings`, {
    ...asForm(changed),
    form_token: formToken(page.text),
  });
  expect(saved.text).toContain('The settings are saved.');
  expect((await lead.discover()).banner.position).toBe('bottom');
});

test('what the backend refuses is said and nothing is saved', async () => {
  const lead = await shop.signIn('super@demo.example');
  const token = formToken((await lead.open(`${shop.adminUrl}settings`)).text);
  const fields = { ...asForm(demoSettings), 'sessions.idleSeconds': '5', form_token: token };
  const refused = await lead.submit(`${shop.adminUrl}settings`, fields);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('sessions.idleSeconds');
  const unsafe = { ...asForm(demoSettings), 'landing.paths': '//evil.localhost', form_token: token };
  expect((await lead.submit(`${shop.adminUrl}settings`, unsafe)).status).toBe(422);
});

test('others see that the settings are not for them', async () => {
  const agent = await shop.signIn('agent@demo.example');
  const page = await agent.open(`${shop.adminUrl}settings`);
  expect(page.text).toContain('Your role may not see these settings.');
  const sent = { ...asForm(demoSettings), form_token: formToken(page.text) };
  expect((await agent.submit(`${shop.adminUrl}settings`, sent)).status).toBe(422);
});
