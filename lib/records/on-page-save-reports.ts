import type { Handler } from '../messaging/handle.ts';
import { fail } from '../result.ts';
import { askShopById } from '../shops/ask-shop.ts';

/** A lead switches the log on or off, for everybody who works at this shop. */
export const onPageSaveReports: Handler<'page/save-reports'> = ({ shop, on, days }, _sender, background) =>
  askShopById(background, shop, async ({ adapter, address, io }) =>
    adapter.record === 'shop' || adapter.reports === null
      ? fail({ code: 'feature_disabled' })
      : adapter.reports.saveSettings(address, { on, days }, io),
  );
