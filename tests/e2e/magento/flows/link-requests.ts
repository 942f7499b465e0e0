import type { LoggedRequest } from '../server/request-log.ts';
import type { MagentoServer } from '../server/start-magento.ts';

/** What the extension asked the admin for, in the order it came. */
export const adminRequests = ({ requests }: MagentoServer): readonly LoggedRequest[] =>
  requests.filter(({ isAdmin, isOfPage }) => isAdmin && !isOfPage);

/** Requests for a link, granted or not. */
export const linkRequests = (magento: MagentoServer): readonly LoggedRequest[] =>
  adminRequests(magento).filter(({ path }) => path.includes('/loginascustomer/login/login'));

/** Whom links were asked for to, in that order. */
export const linkedCustomers = (magento: MagentoServer): readonly number[] =>
  linkRequests(magento).map(({ form }) => Number(form.get('customer_id')));

/** Secrets that were opened in a tab. */
export const openedSecrets = ({ requests }: MagentoServer): readonly string[] =>
  requests
    .filter(({ path }) => path.startsWith('/loginascustomer/login/index'))
    .map(({ query }) => query.get('secret') ?? '');
