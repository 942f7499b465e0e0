// @vitest-environment jsdom
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Rules, type RulesProps } from '../../../components/options/Rules.tsx';
import { USUAL_PREFERENCES, type Preferences } from '../../../lib/courtesy/preference-schema.ts';
import type { RulesView } from '../../../lib/view/rules-store.ts';
import { sampleRules } from '../view/samples.ts';
import { inEnglish, screen, show } from './show.ts';

inEnglish();

const NO_COOKIES = { permissions: { rules: true, cookies: false } };

const showRules = (props: Partial<RulesProps> = {}, change: Partial<RulesView> = {}) => {
  const calls = { onSave: vi.fn<(chosen: Preferences) => void>(), onReload: vi.fn(), onAllowCookies: vi.fn() };
  const Example = () => {
    const [preferences, setPreferences] = useState(USUAL_PREFERENCES);
    const save = (chosen: Preferences): void => {
      calls.onSave(chosen);
      setPreferences(chosen);
    };
    const settings = { state: 'ready', value: sampleRules({ preferences, ...change }) } as const;
    return (
      <Rules settings={settings} save={undefined} refused={false} remedies={{}} {...calls} onSave={save} {...props} />
    );
  };
  return { ...show(<Example />), ...calls };
};

const minutes = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'End a session after (minutes)' });

describe('Rules', () => {
  it('says that they hold in this browser only, and never that anything is enforced', () => {
    const { container } = showRules();
    expect(screen.getByRole('group', { name: 'In this browser only' })).toBeTruthy();
    expect(container.textContent).not.toMatch(/enforce/i);
  });

  it('keeps each change at once, beside what was chosen before', async () => {
    const { user, onSave } = showRules();
    await user.click(screen.getByRole('checkbox', { name: 'Block the checkout during a session' }));
    await user.click(screen.getByRole('checkbox', { name: 'Start sessions read-only' }));
    await user.click(screen.getByRole('checkbox', { name: 'Put the store view back after a session' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Before connecting, ask for' }), 'A ticket number');
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Notice shown in the storefront' }),
      "The shop's own",
    );
    expect(onSave).toHaveBeenCalledTimes(5);
    expect(onSave).toHaveBeenLastCalledWith({
      blockCheckout: false,
      readOnly: true,
      putBackCookies: false,
      minutes: 60,
      reason: 'ticket',
      notice: 'shop',
    });
  });

  it('takes minutes on Enter and on leaving, whole and within the limits', async () => {
    const { user, onSave } = showRules();
    await user.clear(minutes());
    await user.type(minutes(), '15');
    expect(onSave).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    await user.tab();
    expect(onSave.mock.calls.map(([chosen]) => chosen.minutes)).toEqual([15]);
    await user.clear(minutes());
    await user.type(minutes(), '481');
    await user.tab();
    expect(onSave).toHaveBeenCalledOnce();
    expect(screen.getByRole('alert').textContent).toBe('Enter a whole number from 5 to 480.');
    expect(minutes().getAttribute('aria-invalid')).toBe('true');
    await user.clear(minutes());
    await user.type(minutes(), '480');
    await user.tab();
    expect(onSave).toHaveBeenLastCalledWith({ ...USUAL_PREFERENCES, minutes: 480 });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('explains each switch to who reads it out', () => {
    showRules();
    const box = screen.getByRole('checkbox', { name: 'Block the checkout during a session' });
    const hint = document.getElementById(box.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toContain('lead to the cart');
  });

  it('says what is off without cookies, and asks in the click', async () => {
    const { user, onAllowCookies } = showRules({}, NO_COOKIES);
    expect(screen.getByText('The store view is not put back')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Allow cookies' }));
    expect(onAllowCookies).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('checkbox', { name: 'Put the store view back after a session' }));
    expect(screen.queryByRole('button', { name: 'Allow cookies' })).toBeNull();
  });

  it('tells that the browser said no', () => {
    const { container } = showRules({ refused: true }, NO_COOKIES);
    expect(container.textContent).toContain('The browser did not allow it.');
  });

  it('says what is off without rules', () => {
    showRules({}, { permissions: { rules: false, cookies: true } });
    expect(screen.getByText('Checkout block and read-only are off')).toBeTruthy();
  });

  it('announces what was kept', () => {
    showRules({ save: { state: 'saved' } });
    expect(screen.getByRole('status').textContent).toBe('Saved');
  });

  it('tells what was not kept, and tries again', async () => {
    const chosen = { ...USUAL_PREFERENCES, minutes: 15 };
    const { user, onSave } = showRules({ save: { state: 'failed', failure: { code: 'unreachable' }, chosen } });
    expect(screen.getByRole('status').textContent).toContain('Not saved');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onSave).toHaveBeenCalledExactlyOnceWith(chosen);
  });

  it('tells that the settings could not be read, and reads again', async () => {
    const failed = { state: 'failed', value: null, failure: { code: 'internal' } } as const;
    const { user, onReload } = showRules({ settings: failed });
    expect(screen.queryByRole('checkbox')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onReload).toHaveBeenCalledOnce();
  });
});

describe('Rules of a shop whose logins are known by their cookies', () => {
  const COOKIE_LOGIN = { cookieUse: 'login', hasNotice: false } as const;

  it('offers neither a store view to put back nor a notice that the shop does not draw', () => {
    showRules({}, COOKIE_LOGIN);
    expect(screen.getAllByRole('checkbox')).toHaveLength(2);
    expect(screen.getAllByRole('combobox')).toHaveLength(1);
    expect(screen.queryByRole('checkbox', { name: /store view/ })).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'Notice shown in the storefront' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Allow cookies' }), 'they are allowed').toBeNull();
  });

  it('says that connecting needs cookies and what would happen without, and asks in the click', async () => {
    const { container, user, onAllowCookies } = showRules({}, { ...COOKIE_LOGIN, ...NO_COOKIES });
    expect(screen.getByText('Connecting at this shop needs cookies')).toBeTruthy();
    expect(container.textContent).toContain("your cart would end up in the customer's");
    expect(container.textContent).toContain('leaving would log the customer out');
    expect(container.textContent).not.toContain('store view');
    await user.click(screen.getByRole('button', { name: 'Allow cookies' }));
    expect(onAllowCookies).toHaveBeenCalledOnce();
  });

  it('needs them whatever was chosen about a store view', () => {
    const preferences = { ...USUAL_PREFERENCES, putBackCookies: false };
    showRules({}, { ...COOKIE_LOGIN, ...NO_COOKIES, preferences });
    expect(screen.getByRole('button', { name: 'Allow cookies' })).toBeTruthy();
  });
});

it('never asks for cookies where they are for nothing', () => {
  showRules({}, { ...NO_COOKIES, cookieUse: 'none' });
  expect(screen.queryByRole('button', { name: 'Allow cookies' })).toBeNull();
  expect(screen.queryByRole('checkbox', { name: /store view/ })).toBeNull();
});
