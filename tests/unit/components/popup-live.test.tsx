// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { LiveSessions, type LiveSessionsProps } from '../../../components/popup/LiveSessions.tsx';
import { NOON, atMinute, sampleLive } from '../view/samples.ts';
import { inEnglish, screen, show } from './show.ts';

inEnglish();

const showLive = (props: Partial<LiveSessionsProps> = {}) => {
  const onEnd = vi.fn();
  const onExtend = vi.fn();
  const view = show(
    <LiveSessions
      sessions={[sampleLive()]}
      endings={{}}
      extensions={{}}
      now={NOON}
      shopName={() => 'Nordlicht'}
      remediesOf={() => ({})}
      onEnd={onEnd}
      onExtend={onExtend}
      {...props}
    />,
  );
  return { ...view, onEnd, onExtend };
};

describe('LiveSessions', () => {
  it('says whose account, which shop and storefront, and how long until the first limit', () => {
    showLive();
    expect(screen.getByRole('heading', { name: "You are in a customer's account" })).toBeTruthy();
    expect(screen.getByText('Anna Müller')).toBeTruthy();
    expect(screen.getByText('shop.example')).toBeTruthy();
    expect(screen.getByText('Ends in 12 min unless used')).toBeTruthy();
    expect(screen.queryByText('Unverified')).toBeNull();
  });

  it('counts down to the limit that comes first', () => {
    showLive({ sessions: [sampleLive({ endsAt: atMinute(5) })] });
    expect(screen.getByText('5 min left')).toBeTruthy();
  });

  it('ends the session that was pressed', async () => {
    const sessions = [sampleLive(), sampleLive({ id: 'L2', customer: 'Ben Okafor' })];
    const { user, onEnd } = showLive({ sessions });
    await user.click(screen.getByRole('button', { name: 'End the session of Ben Okafor' }));
    expect(onEnd).toHaveBeenCalledExactlyOnceWith(sessions[1]);
  });

  it('shows a remembered session as unverified, without a name, and still lets it be ended', async () => {
    const { user, onEnd } = showLive({
      sessions: [sampleLive({ verified: false, customer: null, endsAt: null, idleEndsAt: null })],
    });
    expect(screen.getByText('Unverified')).toBeTruthy();
    expect(screen.queryByText(/left$|unless used$/)).toBeNull();
    expect(screen.queryByRole('button', { name: /More time/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: /End the session/ }));
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('says when the time is up, and when the shop could not be told of the end', () => {
    showLive({ now: NOON + 13 * 60_000, endings: { L1: { state: 'queued' } } });
    expect(screen.getByText('Time is up')).toBeTruthy();
    expect(screen.getByText(/will be told as soon as it can/)).toBeTruthy();
  });

  it('says why an end failed, and tries again', async () => {
    const { user, onEnd } = showLive({ endings: { L1: { state: 'failed', failure: { code: 'unavailable' } } } });
    expect(screen.getByRole('alert').textContent).toContain('The shop is not available right now.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('asks why more time is needed before it extends', async () => {
    const { user, onExtend } = showLive();
    await user.click(screen.getByRole('button', { name: 'More time for the session of Anna Müller' }));
    await user.click(screen.getByRole('button', { name: 'Extend the session' }));
    expect(onExtend).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('Say why');
    await user.type(screen.getByRole('textbox', { name: 'Why more time is needed' }), ' long call ');
    await user.click(screen.getByRole('button', { name: 'Extend the session' }));
    expect(onExtend).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'L1' }), 'long call');
  });

  it('says until when it was extended', () => {
    showLive({ extensions: { L1: { state: 'extended', until: atMinute(100) } } });
    expect(screen.getByText(/^Extended until .* at most\.$/)).toBeTruthy();
  });
});
