// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ReportsPart } from '../../../entrypoints/options/ReportsPart.tsx';
import { RulesPart } from '../../../entrypoints/options/RulesPart.tsx';
import { fail, ok } from '../../../lib/result.ts';
import { createReportsStore } from '../../../lib/view/reports-store.ts';
import { createRulesStore } from '../../../lib/view/rules-store.ts';
import { createFakeSend } from '../view/fake-send.ts';
import { sampleRules } from '../view/samples.ts';
import { inEnglish, screen, show } from './show.ts';

inEnglish();

/** Both settings of one shop's card, on a browser that allows cookies once it is asked. */
const showParts = (canReport: boolean) => {
  let cookies = false;
  const { send, asked } = createFakeSend({
    'page/rules': () => ok(sampleRules({ canReport, cookieUse: 'login', permissions: { rules: true, cookies } })),
    'page/reports': () =>
      cookies ? ok({ on: true, days: 30, mayChange: true }) : fail({ code: 'cookies_not_granted' }),
  });
  const rules = createRulesStore({
    send,
    requestCookies: async () => {
      cookies = true;
      return true;
    },
  });
  const view = show(
    <>
      <RulesPart store={rules} shop="s1" remedies={{}} />
      <ReportsPart store={createReportsStore(send)} rules={rules} shop="s1" remedies={{}} />
    </>,
  );
  return { ...view, asked };
};

describe('the settings of a shop', () => {
  it('have no log where agents’ browsers cannot write one, and the shop is not asked for it', async () => {
    const { asked } = showParts(false);
    expect(await screen.findByRole('group', { name: 'In this browser only' })).toBeTruthy();
    expect(await screen.findAllByRole('checkbox')).toHaveLength(2);
    expect(screen.queryByRole('group', { name: 'Log for the team' })).toBeNull();
    expect(asked.map(({ name }) => name)).toEqual(['page/rules']);
  });

  it('ask for the log again once cookies are allowed', async () => {
    const { user } = showParts(true);
    expect((await screen.findByRole('alert')).textContent).toContain('permission for cookies');
    await user.click(screen.getByRole('button', { name: 'Allow cookies' }));
    expect(await screen.findByRole('textbox', { name: 'Drop entries after (days)' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
