import { z } from 'zod';
import type { Failure } from '../../protocol/errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { RequestIo } from '../platform.ts';
import type { ShopAddress } from '../session-adapter.ts';
import { postAdmin } from './admin-request.ts';

/** One of Magento's admin grids, asked for a page of its rows. */
export interface GridQuery {
  /** e.g. `customer_listing`. */
  readonly namespace: string;
  readonly sort: string;
  readonly page: number;
  readonly pageSize: number;
  readonly search?: string;
  /** Names with their brackets, e.g. `filters[email]`. */
  readonly filters?: Readonly<Record<string, string>>;
  /** The right that the grid wants, as the role editor names it. */
  readonly right: string;
}

export interface GridPage<Row> {
  readonly rows: readonly Row[];
  /** Page that comes next, as a cursor; null at the end. */
  readonly next: string | null;
}

function answerOf<Row>(row: z.ZodType<Row>) {
  return z.object({ items: z.array(row).max(500), totalRecords: z.coerce.number() });
}

/** `mui/index/render` (2.4): rows as JSON, the newest first. */
export async function readGrid<Row>(
  { adminBase }: ShopAddress,
  token: string,
  { namespace, sort, page, pageSize, search, filters, right }: GridQuery,
  row: z.ZodType<Row>,
  io: RequestIo,
): Promise<Result<GridPage<Row>, Failure>> {
  const fields = {
    namespace,
    form_key: token,
    'sorting[field]': sort,
    'sorting[direction]': 'desc',
    'filters[placeholder]': 'true',
    'paging[pageSize]': String(pageSize),
    'paging[current]': String(page),
    search: search ?? '',
    isAjax: 'true',
    ...filters,
  };
  const answer = await postAdmin(adminBase, 'mui/index/render/', fields, right, io);
  if (!answer.ok) return answer;
  const parsed = answerOf(row).safeParse(answer.value);
  if (!parsed.success) return fail({ code: 'answer_invalid' });
  const { items, totalRecords } = parsed.data;
  return ok({ rows: items, next: page * pageSize < totalRecords ? String(page + 1) : null });
}

/** The page that a cursor stands for. */
export const toPage = (cursor: string | null | undefined): number => {
  const page = Number(cursor ?? '1');
  return Number.isInteger(page) && page > 0 ? page : 1;
};
