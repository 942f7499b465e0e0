import type { Handler } from '../messaging/handle.ts';
import { fail } from '../result.ts';
import { askShopById } from '../shops/ask-shop.ts';

/** Whether agents' browsers write this shop's log, as the shop says now. */
export const onPageReports: Handler<'page/reports'> = ({ shop }, _sender, background) =>
  askShopById(background, shop, async ({ adapter, address, io }) =>
    adapter.record === 'shop' || adapter.reports === null
      ? fail({ code: 'feature_disabled' })
      : adapter.reports.getSettings(address, io),
  );
