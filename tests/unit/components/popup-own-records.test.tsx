// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { CustomerSearch } from '../../../components/popup/CustomerSearch.tsx';
import { RecentSessions } from '../../../components/popup/RecentSessions.tsx';
import type { LogNote, Menu } from '../../../lib/messaging/messages.ts';
import type { LoggedSession } from '../../../lib/platforms/logged-session.ts';
import type { Connecting } from '../../../lib/view/find-store.ts';
import type { Scope } from '../../../lib/view/typed-store.ts';
import { atMinute, NOON, sampleCustomer, sampleMenu, sampleSession } from '../view/samples.ts';
import { inEnglish, screen, show, within } from './show.ts';

inEnglish();

/** What a stock shop's log tells of a login. */
const login = (change: Partial<LoggedSession> = {}): LoggedSession =>
  sampleSession({
    id: 'log-1',
    state: 'unknown',
    cause: null,
    customer: { id: '100', name: 'anna@example.com' },
    storefront: null,
    mode: null,
    linkIssuedAt: null,
    endsAt: null,
    idleEndsAt: null,
    endedAt: null,
    shopTime: '2026-11-21 03:40:00',
    ...change,
  });

const showRows = (
  sessions: readonly LoggedSession[],
  note: LogNote | null = { kind: 'shop-log' },
  mayEndTeam = false,
  scope: Scope = 'mine',
) =>
  show(
    <RecentSessions
      recent={{
        state: 'ready',
        value: { shop: 's1', scope, sessions, next: null, note, mayReadTeam: true, mayEndTeam, agent: '7' },
      }}
      more={null}
      endings={{}}
      scope={scope}
      filter=""
      stateFilter="all"
      now={NOON}
      storefrontName={(id) => `Store ${id}`}
      remedies={{}}
      onScope={vi.fn()}
      onFilter={vi.fn()}
      onStateFilter={vi.fn()}
      onRefresh={vi.fn()}
      onMore={vi.fn()}
      onEnd={vi.fn()}
    />,
  );

const row = () => within(screen.getByRole('article'));

describe('a login of which nobody knows the end', () => {
  it('says so, and claims neither a length nor that it is live', () => {
    showRows([login()], null, true);
    expect(row().getByText('anna@example.com')).toBeTruthy();
    expect(row().getByText('End not known')).toBeTruthy();
    expect(row().getByText('20 minutes ago')).toBeTruthy();
    expect(row().queryByText('Live')).toBeNull();
    expect(row().queryByText(/^for /)).toBeNull();
    expect(row().queryByRole('button')).toBeNull();
    expect(row().queryByText('known to this browser only')).toBeNull();
    expect(row().queryByText(/shop time/)).toBeNull();
  });

  it('has the shop’s time in its own words where nobody knows its zone', () => {
    const { container } = showRows([login({ startedAt: null })]);
    expect(row().getByText('2026-11-21 03:40:00, shop time')).toBeTruthy();
    expect(container.querySelector('time'), 'an hour would be a guess').toBeNull();
  });

  it('has no time where the shop tells none', () => {
    const { container } = showRows([login({ startedAt: null, shopTime: null })]);
    expect(container.querySelector('time')).toBeNull();
    expect(row().queryByText(/shop time/)).toBeNull();
  });
});

describe('who says so', () => {
  it('is told of what this browser alone knows, by its own name of the storefront', () => {
    showRows([sampleSession({ source: 'browser', storefront: 'shop.example/de' })]);
    expect(row().getByText('known to this browser only')).toBeTruthy();
    expect(row().getByText('shop.example/de')).toBeTruthy();
    expect(row().getByText('exited')).toBeTruthy();
  });

  it('is not told of what both know, and the storefront has this browser’s name', () => {
    showRows([sampleSession({ source: 'both', storefront: 'shop.example/de', cause: 'replaced' })]);
    expect(row().queryByText('known to this browser only')).toBeNull();
    expect(row().getByText('shop.example/de')).toBeTruthy();
    expect(row().getByText('replaced by another session')).toBeTruthy();
  });

  it('is the shop, which names storefronts by id', () => {
    showRows([sampleSession({ source: 'shop', storefront: '1' })]);
    expect(row().getByText('Store 1')).toBeTruthy();
  });
});

describe('what the rows can tell', () => {
  const OWN_ONLY = /^Only this browser's own sessions, because your role lacks this right: Login as Customer Log$/;

  it('is that the shop’s log knows no ends', () => {
    showRows([login()]);
    expect(screen.getByText(/^Logins come from the shop's own log, which knows no ends\./)).toBeTruthy();
  });

  it('is this browser’s own, for want of a right, which is named', () => {
    const note = { kind: 'own-only', right: 'Login as Customer Log' } as const;
    const { unmount } = showRows([sampleSession({ source: 'browser' })], note);
    expect(screen.getByText(OWN_ONLY)).toBeTruthy();
    unmount();
    showRows([], note);
    expect(screen.getByText(OWN_ONLY), 'an empty list needs it most').toBeTruthy();
    expect(screen.queryByText(/Find a customer above/)).toBeNull();
  });

  it('needs no words where the shop tells everything', () => {
    showRows([sampleSession()], null);
    expect(screen.queryByText(/own log|own sessions/)).toBeNull();
  });
});

describe('rows that agents’ browsers reported', () => {
  const CUSTOMER = 'c0ffee00112233445566778899aabbcc';
  const AGENT = 'a9e70000112233445566778899aabbcc';
  const reported = (change: Partial<LoggedSession> = {}): LoggedSession =>
    sampleSession({ source: 'agents', storefront: 'Nordlicht AT', ...change });
  const REPORTED = { kind: 'reported' } as const;
  const OFF = { kind: 'reports-off' } as const;

  it('are called no proof, and have their storefront’s name already', () => {
    showRows([reported()], REPORTED);
    expect(screen.getByText("Reported by the agents' extensions, not proof.")).toBeTruthy();
    expect(row().getByText('Nordlicht AT')).toBeTruthy();
    expect(row().getByText('exited')).toBeTruthy();
    expect(row().queryByText('known to this browser only')).toBeNull();
  });

  it('show the beginning of an id in place of a name that cannot be read, and never call it erased', () => {
    const nameless = reported({ customer: { id: CUSTOMER, name: null }, agent: { id: AGENT, name: null } });
    showRows([nameless], REPORTED, false, 'team');
    expect(row().getByText('Name could not be read (c0ffee00…)')).toBeTruthy();
    expect(row().getByText('Name could not be read (a9e70000…)')).toBeTruthy();
    expect(row().queryByText('Name erased')).toBeNull();
  });

  it('show a short id whole', () => {
    showRows([reported({ customer: { id: '10042', name: null } })], REPORTED);
    expect(row().getByText('Name could not be read (10042)')).toBeTruthy();
  });

  it('are missing where nobody has reported: that proves nothing either', () => {
    showRows([], REPORTED, false, 'team');
    expect(screen.getByText('No session in this shop has been reported yet.')).toBeTruthy();
    expect(screen.getByText("Reported by the agents' extensions, not proof.")).toBeTruthy();
    expect(screen.queryByText('Nobody has had a session in this shop yet.')).toBeNull();
  });

  it.each<[string, readonly LoggedSession[]]>([
    ['some rows', [sampleSession({ source: 'browser' })]],
    ['no rows', []],
  ])('are off, who can switch them on is said, with %s', (_name, sessions) => {
    showRows(sessions, OFF, false, 'team');
    expect(
      screen.getByText(
        /^Only this browser's own sessions: the team's log is off\. .* can switch it on in the options\.$/,
      ),
    ).toBeTruthy();
    expect(screen.queryByText('Nobody has had a session in this shop yet.')).toBeNull();
  });
});

describe('the storefronts of one customer', () => {
  const own = (usual: string | null): Menu =>
    sampleMenu({
      storefronts: [
        { id: '1', name: 'Main' },
        { id: '4', name: 'Second' },
      ],
      ofCustomer: { usual },
    });
  const failed: Connecting = { state: 'failed', failure: { code: 'storefront_required' }, choice: { kind: 'instant' } };

  const search = (menus: Readonly<Record<string, Menu>>, connecting: Readonly<Record<string, Connecting>> = {}) => {
    const onConnect = vi.fn();
    const customers = [sampleCustomer(), sampleCustomer({ id: '200', name: 'Ben Okafor' })];
    const view = show(
      <CustomerSearch
        q="an"
        found={{ state: 'ready', value: { shop: 's1', q: 'an', customers, next: null, menu: sampleMenu() } }}
        more={null}
        connecting={connecting}
        menus={menus}
        remedies={{}}
        onType={vi.fn()}
        onSubmit={vi.fn()}
        onMore={vi.fn()}
        onConnect={onConnect}
      />,
    );
    return { ...view, onConnect };
  };
  const options = () =>
    within(screen.getByRole('combobox', { name: 'Storefront' }))
      .getAllByRole('option')
      .map((one) => one.textContent);

  it('open by themselves when the shop wants one named, for them and nobody else', async () => {
    const { user, onConnect } = search({ 100: own(null) }, { 100: failed });
    expect(screen.getAllByRole('combobox', { name: 'Storefront' })).toHaveLength(1);
    expect(options()).toEqual(['Choose one', 'Main', 'Second']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Storefront' }), 'Second');
    const form = screen.getByRole('combobox', { name: 'Storefront' }).closest('form')!;
    await user.click(within(form).getByRole('button', { name: 'Connect as Anna Müller' }));
    expect(onConnect).toHaveBeenCalledExactlyOnceWith('100', { kind: 'instant', storefront: '4' });
  });

  it('start with the one that was taken before', () => {
    search({ 100: own('4') });
    expect(options()).toEqual(['Main', 'Second']);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Storefront' }).value).toBe('4');
  });

  it('are not what another customer is offered', async () => {
    const { user } = search({ 100: own(null) });
    await user.click(screen.getByRole('button', { name: 'Options for connecting as Ben Okafor' }));
    const [, second] = screen.getAllByRole('combobox', { name: 'Storefront' });
    expect(
      within(second!)
        .getAllByRole('option')
        .map((one) => one.textContent),
    ).toEqual(['Customer’s own', 'Nordlicht DE', 'Nordlicht AT']);
  });
});

describe('a session that would be closed by a connect', () => {
  it('is named in the popup too, and the way on closes it', async () => {
    const choice = { kind: 'instant', replace: true } as const;
    const failure = { code: 'session_would_end', detail: 'Jane Allowed' } as const;
    const onConnect = vi.fn();
    const { user } = show(
      <CustomerSearch
        q="an"
        found={{
          state: 'ready',
          value: { shop: 's1', q: 'an', customers: [sampleCustomer()], next: null, menu: sampleMenu() },
        }}
        more={null}
        connecting={{ 100: { state: 'failed', failure, choice } }}
        menus={{}}
        remedies={{}}
        onType={vi.fn()}
        onSubmit={vi.fn()}
        onMore={vi.fn()}
        onConnect={onConnect}
      />,
    );
    const alert = within(screen.getByRole('alert'));
    expect(alert.getByText(/Your session as Jane Allowed would be closed/)).toBeTruthy();
    await user.click(alert.getByRole('button', { name: 'Close it and connect' }));
    expect(onConnect).toHaveBeenCalledExactlyOnceWith('100', choice);
  });
});

it('counts minutes from the shop’s instant, whatever its clock shows', () => {
  showRows([login({ startedAt: atMinute(-60), shopTime: '2026-11-21 23:59:59' })]);
  expect(row().getByText('1 hour ago')).toBeTruthy();
});
