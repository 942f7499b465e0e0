import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../../lib/browser.ts';
import { logError } from '../../../lib/messaging/log-error.ts';
import { send } from '../../../lib/messaging/send.ts';

const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();

beforeEach(() => {
  sendMessage.mockReset();
  Object.assign(browser.runtime, { sendMessage });
});

describe('send', () => {
  it('hands the message over and the answer back', async () => {
    sendMessage.mockResolvedValue({ ok: true, value: [] });
    expect(await send('page/live', {})).toEqual({ ok: true, value: [] });
    expect(sendMessage).toHaveBeenCalledWith({ name: 'page/live', input: {} });
  });

  it.each([
    ['Could not establish connection. Receiving end does not exist.', 'extension_reloaded'],
    ['Extension context invalidated.', 'extension_reloaded'],
    ['The message port closed before a response was received.', 'unreachable'],
    ['A listener indicated an asynchronous response, but the message channel closed', 'unreachable'],
  ])('makes a failure of "%s"', async (message, code) => {
    sendMessage.mockRejectedValue(new Error(message));
    expect(await send('page/live', {})).toEqual({ ok: false, error: { code } });
  });

  it.each([undefined, null, 'yes', { value: 1 }])('makes a failure of the answer %j', async (answer) => {
    sendMessage.mockResolvedValue(answer);
    expect(await send('page/live', {})).toEqual({ ok: false, error: { code: 'extension_reloaded' } });
  });

  it('makes a failure of a call that throws at once', async () => {
    sendMessage.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(await send('page/live', {})).toEqual({ ok: false, error: { code: 'extension_reloaded' } });
  });
});

describe('logError', () => {
  it('tells where it broke and what kind of error it was, and nothing of its message', () => {
    const told: Error[] = [];
    vi.stubGlobal('reportError', (error: Error) => told.push(error));
    logError('page/connect', new TypeError('https://shop.example/go#secret of Adelheid\nsecond line'));
    logError('page/live', 'https://shop.example/go#secret');
    vi.unstubAllGlobals();
    expect(told.map(({ message }) => message)).toEqual(['page/connect: TypeError', 'page/live: string']);
    const [first] = told;
    expect(first?.stack).toContain('send.test.ts');
    expect(first?.stack).not.toMatch(/secret|Adelheid|second line/);
  });
});
