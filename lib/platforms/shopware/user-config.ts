import { z } from 'zod';
import type { Failure } from '../../protocol/errors.ts';
import { ok, type Result } from '../../result.ts';
import type { RequestIo } from '../platform.ts';
import type { Api } from './api-request.ts';
import { hexId } from './hex-id.ts';

/** More agents than that are not shown. */
const MOST_ROWS = 500;

/** PHP writes an empty object as a list. */
const own = z.object({
  data: z.union([
    z.array(z.unknown()).transform((): Record<string, unknown> => ({})),
    z.record(z.string(), z.unknown()),
  ]),
});

const instant = z.iso.datetime({ offset: true });

const configRow = z.object({
  userId: hexId,
  value: z.unknown(),
  createdAt: instant,
  updatedAt: instant.nullish(),
});
export type ConfigRow = z.infer<typeof configRow>;

const rows = z.object({ data: z.array(configRow) });

/** What the agent keeps under a key; undefined where there is nothing. Needs no privilege. */
export const readOwn = async (
  api: Api,
  adminBase: string,
  key: string,
  io: RequestIo,
): Promise<Result<unknown, Failure>> => {
  const path = `_info/config-me?${new URLSearchParams({ 'keys[]': key }).toString()}`;
  const answer = await api.ask(adminBase, { path, schema: own }, io);
  return answer.ok ? ok(answer.value.data[key]) : answer;
};

/** Replaces what the agent keeps under a key, and creates it. Needs no privilege. */
export const writeOwn = (
  api: Api,
  adminBase: string,
  key: string,
  value: unknown,
  io: RequestIo,
): Promise<Result<null, Failure>> =>
  api.ask(adminBase, { path: '_info/config-me', body: { [key]: value }, schema: z.null() }, io);

/** What agents keep under a key: everybody, or the one of that id. Each may write everybody's (6.6). */
export const findRows = async (
  api: Api,
  adminBase: string,
  key: string,
  user: string | null,
  io: RequestIo,
): Promise<Result<readonly ConfigRow[], Failure>> => {
  const ofUser = user === null ? [] : [{ type: 'equals', field: 'userId', value: user }];
  const body = {
    page: 1,
    limit: MOST_ROWS,
    filter: [{ type: 'equals', field: 'key', value: key }, ...ofUser],
    includes: { user_config: ['userId', 'value', 'createdAt', 'updatedAt'] },
  };
  const answer = await api.ask(adminBase, { path: 'search/user-config', body, schema: rows }, io);
  return answer.ok ? ok(answer.value.data) : answer;
};
