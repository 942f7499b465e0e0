import type { Background } from '../messaging/background.ts';
import type { Failure } from '../protocol/errors.ts';
import { fail, type Result } from '../result.ts';

/** One link request at a time for each tab: a second click while the first is under way asks the shop for nothing. */
export const askOnce = async <T>(
  { asking }: Background,
  tab: number | undefined,
  request: () => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> => {
  const key = String(tab ?? 'popup');
  if (asking.has(key)) return fail({ code: 'busy' });
  asking.add(key);
  try {
    return await request();
  } finally {
    asking.delete(key);
  }
};
