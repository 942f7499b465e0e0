import type { IssuedLink } from '../platforms/session-adapter.ts';
import type { Failure } from '../protocol/errors.ts';
import type { LinkRequest } from '../protocol/schema/link.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Asked } from '../shops/ask-shop.ts';
import { findPlaces, findUsualPlace, keepPlaces, rememberPlace, type Place } from './customer-places.ts';

/** Where a customer can be connected, as the shop said in this browser run, or says now; null = it chooses by itself. */
const askPlaces = async (
  { adapter, address, io, discovery }: Asked,
  customer: string,
): Promise<Result<readonly Place[] | null, Failure>> => {
  const known = await findPlaces(address.id, customer);
  // None at all is asked for again: it may have been mended meanwhile.
  if (known !== null && known.length > 0) return ok(known);
  const answer = await adapter.getCustomer(address, discovery.connectToken, customer, io);
  if (!answer.ok) return answer;
  const { places, suggested } = answer.value;
  if (places !== null) await keepPlaces(address.id, customer, places, suggested);
  return ok(places);
};

/** A stock shop may take any storefront that it is given: only what it offered for this customer is sent. */
const checkPlace = async (asked: Asked, { customer, storefront }: LinkRequest): Promise<Failure | null> => {
  if (storefront === undefined || asked.adapter.record === 'shop') return null;
  const places = await askPlaces(asked, customer);
  if (!places.ok) return places.error;
  return places.value?.some(({ id }) => id === storefront) === true ? null : { code: 'storefront_mismatch' };
};

/**
 * Asks for a link. A shop that wants to be told the storefront refuses first, and issues nothing then: it is asked again
 * with the one that needs no question, if there is one.
 */
export const requestLink = async (asked: Asked, request: LinkRequest): Promise<Result<IssuedLink, Failure>> => {
  const { adapter, address, io, discovery } = asked;
  const wrong = await checkPlace(asked, request);
  if (wrong !== null) return fail(wrong);
  const answer = await adapter.createLink(address, discovery.connectToken, request, io);
  if (answer.ok && request.storefront !== undefined)
    await rememberPlace(address.id, request.customer, request.storefront);
  if (answer.ok || answer.error.code !== 'storefront_required' || request.storefront !== undefined) return answer;
  const places = await askPlaces(asked, request.customer);
  if (!places.ok) return places;
  const storefront = await findUsualPlace(address.id, request.customer, places.value ?? []);
  if (storefront === null) return answer;
  return adapter.createLink(address, discovery.connectToken, { ...request, storefront }, io);
};
