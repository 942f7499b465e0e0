import type { Handler } from '../messaging/handle.ts';
import { fail, ok } from '../result.ts';
import { takePosting } from './postings.ts';

/** The page in the new tab is ready to log in. */
export const onPagePosting: Handler<'page/posting'> = ({ posting: id }, { page }, background) => {
  const posting = page === '/post.html' ? takePosting(background, id) : null;
  return Promise.resolve(
    posting === null ? fail({ code: 'link_lost' }) : ok({ url: posting.url, fields: posting.fields }),
  );
};
