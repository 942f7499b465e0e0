import type { AdminApi } from './admin-api.ts';

interface Row {
  readonly id: string;
  readonly url: string;
  readonly salesChannelId: string;
}

/** A domain of a sales channel, and the key by which frontends name themselves to the Store API. */
export interface ChannelDomain extends Row {
  readonly accessKey: string;
  readonly channelName: string;
}

/** The only domain of the sales channel that a customer is bound to. */
export async function findOwnDomain(api: AdminApi, customer: string): Promise<ChannelDomain> {
  const [row] = await api.search<{
    readonly boundSalesChannel: {
      readonly name: string;
      readonly accessKey: string;
      readonly domains: readonly Row[];
    } | null;
  }>('customer', { ids: [customer], associations: { boundSalesChannel: { associations: { domains: {} } } } });
  const channel = row?.boundSalesChannel ?? null;
  const [domain, ...more] = channel?.domains ?? [];
  if (channel === null || domain === undefined || more.length > 0) {
    throw new Error(`${customer} is not bound to a sales channel with one domain.`);
  }
  return { ...domain, accessKey: channel.accessKey, channelName: channel.name };
}
