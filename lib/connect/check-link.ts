import type { Failure } from '../protocol/errors.ts';
import type { Storefront } from '../protocol/schema/discovery.ts';
import { fail, ok, type Result } from '../result.ts';
import { findUsableStorefronts, isExposed } from '../shops/addresses.ts';
import { isUnder } from '../shops/places.ts';
import type { StoredShop } from '../shops/shop.ts';

/** The origin of a link that lies under one of the shop's own storefronts; anything else is no link of this shop. */
export const checkLink = (
  link: string,
  shop: StoredShop,
  storefronts: readonly Storefront[],
): Result<string, Failure> => {
  if (!URL.canParse(link)) return fail({ code: 'answer_invalid' });
  const url = new URL(link);
  if (!findUsableStorefronts(storefronts).some((storefront) => isUnder(url, storefront.url))) {
    return fail({ code: 'link_origin_unknown', detail: url.origin });
  }
  if (isExposed(url) && !shop.confirmedHttp) return fail({ code: 'http_not_confirmed', detail: url.origin });
  return ok(url.origin);
};
