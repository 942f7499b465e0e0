import { afterEach, describe, expect, it } from 'vitest';
import { sendMessage } from '../../../lib/dom/send-message.ts';

const api = globalThis as unknown as { browser: unknown };
const before = api.browser;
afterEach(() => {
  api.browser = before;
});

const withRuntime = (runtime: object | undefined): Promise<unknown> => {
  api.browser = runtime === undefined ? { runtime: { id: undefined } } : { runtime: { id: 'x', ...runtime } };
  return sendMessage('admin/preflight', { customer: '1' });
};

describe('messages of content scripts', () => {
  it('carry name and input, and give the answer', async () => {
    const asked: unknown[] = [];
    const answer = await withRuntime({
      sendMessage: async (message: unknown) => {
        asked.push(message);
        return { ok: true, value: 'x' };
      },
    });
    expect(asked).toEqual([{ name: 'admin/preflight', input: { customer: '1' } }]);
    expect(answer).toEqual({ ok: true, value: 'x' });
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['something else', { value: 1 }],
  ])('take %s for "not a shop of ours"', async (_what, given) => {
    const answer = await withRuntime({ sendMessage: async () => given });
    expect(answer).toEqual({ ok: false, error: { code: 'shop_unknown' } });
  });

  it.each([
    ['Extension context invalidated.', 'extension_reloaded'],
    ['Could not establish connection. Receiving end does not exist.', 'extension_reloaded'],
    ['The message port closed before a response was received.', 'unreachable'],
  ])('fail with words after "%s"', async (message, code) => {
    const answer = await withRuntime({ sendMessage: () => Promise.reject(new Error(message)) });
    expect(answer).toEqual({ ok: false, error: { code } });
  });

  describe('to a worker that dies while it works', () => {
    const dyingOnce = () => {
      const asked: unknown[] = [];
      const runtime = {
        id: 'x',
        sendMessage: (message: unknown) => {
          asked.push(message);
          return asked.length === 1
            ? Promise.reject(new Error('A listener indicated an asynchronous response, but the message channel closed'))
            : Promise.resolve({ ok: true, value: null });
        },
      };
      api.browser = { runtime };
      return asked;
    };

    it('are sent to its successor where they only ask', async () => {
      const asked = dyingOnce();
      expect(await sendMessage('banner/state', {})).toEqual({ ok: true, value: null });
      expect(asked).toEqual([
        { name: 'banner/state', input: {} },
        { name: 'banner/state', input: {} },
      ]);
    });

    it('are not repeated where the shop may have acted already', async () => {
      const asked = dyingOnce();
      const answer = await sendMessage('banner/end', { id: 's1' });
      expect(answer).toEqual({ ok: false, error: { code: 'unreachable' } });
      expect(asked).toHaveLength(1);
    });
  });

  it('fail with words where the extension has gone', async () => {
    expect(await withRuntime(undefined)).toEqual({ ok: false, error: { code: 'extension_reloaded' } });
    api.browser = undefined;
    expect(await sendMessage('admin/preflight', { customer: '1' })).toMatchObject({ ok: false });
  });
});
