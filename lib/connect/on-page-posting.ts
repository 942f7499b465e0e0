import type { Handler } from '../messaging/handle.ts';
import { clearLogin } from '../records/clear-login.ts';
import { fail, ok } from '../result.ts';
import { findShop } from '../shops/shop-store.ts';
import { takePosting } from './postings.ts';

/**
 * The page in the new tab is ready to log in. What an earlier form may have brought since this one was made is cleared away
 * once more.
 */
export const onPagePosting: Handler<'page/posting'> = async ({ posting: id }, { page }, background) => {
  const posting = page === '/post.html' ? await takePosting(background, id) : null;
  const shop = posting === null ? null : await findShop(posting.shop);
  if (posting === null || shop === null) return fail({ code: 'link_lost' });
  const { url, fields, base, jar } = posting;
  const cleared = base === null ? ok(null) : await clearLogin(background, shop, base, jar);
  return cleared.ok ? ok({ url, fields }) : cleared;
};
