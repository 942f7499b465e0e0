// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { useStore } from 'zustand';
import { Reports } from '../../../components/options/Reports.tsx';
import type { Failure } from '../../../lib/protocol/errors.ts';
import { fail, ok } from '../../../lib/result.ts';
import { idle } from '../../../lib/view/remote.ts';
import { createReportsStore, type ReportsChoice, type ReportsView } from '../../../lib/view/reports-store.ts';
import { createFakeSend } from '../view/fake-send.ts';
import { inEnglish, screen, show } from './show.ts';

inEnglish();

/** The section on a shop that answers as told: with what it has, or with failures until they are used up. */
const showReports = async (
  view: Partial<ReportsView> = {},
  failures: { readonly load?: Failure[]; readonly save?: Failure[] } = {},
) => {
  const saved: ReportsChoice[] = [];
  const onOpenAdmin = vi.fn();
  const { send } = createFakeSend({
    'page/reports': () => {
      const failure = failures.load?.shift();
      return failure === undefined ? ok({ on: false, days: 90, mayChange: true, ...view }) : fail(failure);
    },
    'page/save-reports': ({ on, days }) => {
      const failure = failures.save?.shift();
      if (failure !== undefined) return fail(failure);
      saved.push({ on, days });
      return ok({ on, days, mayChange: true });
    },
  });
  const store = createReportsStore(send);
  await store.getState().load('s1');
  const Example = () => {
    const { views, saves, load, save } = useStore(store);
    return (
      <Reports
        settings={views['s1'] ?? idle}
        save={saves['s1']}
        remedies={{ admin: onOpenAdmin }}
        onSave={(chosen) => void save('s1', chosen)}
        onReload={() => void load('s1')}
      />
    );
  };
  return { ...show(<Example />), saved, onOpenAdmin };
};

const box = () =>
  screen.getByRole<HTMLInputElement>('checkbox', { name: "Agents' browsers write a log of sessions into the shop" });
const days = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Drop entries after (days)' });

describe('Reports', () => {
  it('says what is written, for whom, and that it proves nothing', async () => {
    const { container } = await showReports();
    expect(screen.getByRole('group', { name: 'Log for the team' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 4, name: 'Log for the team' })).toBeTruthy();
    const told = container.textContent;
    expect(told).toContain('ids of agent, session, customer and storefront, the times');
    expect(told).toContain('No names, e-mails or addresses of machines');
    expect(told).toContain("Starts and ends also go into the shop's event log");
    expect(told).toContain('everybody who works at the shop');
    expect(told).toContain('proves nothing: whoever may write it may change it');
  });

  it('switches the log on by keyboard, stays where it was, and says when it is kept', async () => {
    const { user, saved } = await showReports();
    expect(box().checked).toBe(false);
    await user.tab();
    expect(document.activeElement).toBe(box());
    await user.keyboard(' ');
    expect((await screen.findByText('Saved')).getAttribute('role')).toBe('status');
    expect(saved).toEqual([{ on: true, days: 90 }]);
    expect(box().checked).toBe(true);
    expect(document.activeElement).toBe(box());
  });

  it.each([
    ['1', { on: true, days: 1 }],
    ['365', { on: true, days: 365 }],
  ])('takes %s days on leaving the field, beside what was chosen before', async (typed, chosen) => {
    const { user, saved } = await showReports({ on: true });
    await user.clear(days());
    await user.type(days(), typed);
    expect(saved).toEqual([]);
    await user.tab();
    expect(saved).toEqual([chosen]);
  });

  it.each(['0', '366', '1.5', '-3', 'ten', ''])('refuses %j days', async (typed) => {
    const { user, saved } = await showReports();
    await user.clear(days());
    if (typed !== '') await user.type(days(), typed);
    await user.keyboard('{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('Enter a whole number from 1 to 365.');
    expect(days().getAttribute('aria-invalid')).toBe('true');
    expect(saved).toEqual([]);
  });

  it('is a sentence for who may not change it, and names who may', async () => {
    const on = await showReports({ on: true, days: 30, mayChange: false });
    expect(on.container.textContent).toContain("Agents' browsers write the log. Days until an entry is dropped: 30.");
    expect(on.container.textContent).toContain("Somebody who may read the shop's event log can change this.");
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
    on.unmount();
    const off = await showReports({ mayChange: false });
    expect(off.container.textContent).toContain("Agents' browsers write no log.");
    expect(off.container.textContent).not.toContain('30');
  });

  it.each<[Failure['code'], boolean]>([
    ['agent_signed_out', true],
    ['admin_token_expired', true],
    ['feature_disabled', false],
    ['unreachable', false],
  ])('tells that it could not be read for %s, and reads again', async (code, opensAdmin) => {
    const { user, onOpenAdmin } = await showReports({}, { load: [{ code }] });
    expect(screen.getByRole('alert')).toBeTruthy();
    expect(screen.queryByRole('checkbox'), 'nobody knows what is chosen').toBeNull();
    const admin = screen.queryByRole('button', { name: "Open the shop's admin" });
    expect(admin !== null).toBe(opensAdmin);
    if (admin !== null) await user.click(admin);
    expect(onOpenAdmin).toHaveBeenCalledTimes(opensAdmin ? 1 : 0);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('checkbox')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows what counts when a choice was not kept, and tries the choice again', async () => {
    const { user, saved } = await showReports({}, { save: [{ code: 'agent_signed_out' }] });
    await user.click(box());
    expect((await screen.findByRole('status')).textContent).toContain('Not saved');
    expect(box().checked).toBe(false);
    expect(screen.getByRole('button', { name: "Open the shop's admin" })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect([box().checked, saved]).toEqual([true, [{ on: true, days: 90 }]]);
  });
});
