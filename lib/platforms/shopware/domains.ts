import { z } from 'zod';
import type { Failure } from '../../protocol/errors.ts';
import type { Storefront } from '../../protocol/schema/discovery.ts';
import { ok, type Result } from '../../result.ts';
import type { RequestIo } from '../platform.ts';
import type { Api } from './api-request.ts';
import { hexId } from './hex-id.ts';
import { readName, translatedName } from './translated-name.ts';

/** Type of the sales channels that Shopware itself shows as a shop. */
const STOREFRONT_TYPE = '8a243080f92e4c719546314b577cf82b';

/** As many as Shopware's own admin asks for at once. */
const LIMIT = 500;

const LONGEST_NAME = 200;

const domainRow = z.object({
  id: hexId,
  url: z.string().max(2048),
  salesChannelId: hexId,
  languageId: hexId,
  salesChannel: translatedName.extend({ typeId: hexId, active: z.boolean(), maintenance: z.boolean() }),
  language: translatedName.nullish(),
});
type DomainRow = z.infer<typeof domainRow>;

const answer = z.object({ data: z.array(domainRow) });

/** One public address of a sales channel. */
export interface Domain {
  readonly id: string;
  /** Ends in `/`. */
  readonly url: string;
  /** Of the sales channel and the language; of the address too, where another domain has the same. */
  readonly name: string;
  readonly language: string;
  readonly channel: string;
  readonly channelName: string;
  readonly isActive: boolean;
  readonly isInMaintenance: boolean;
  /** False where a frontend of the shop's own stands behind a sales channel of another type. */
  readonly isStorefront: boolean;
}

const includes = {
  sales_channel_domain: ['id', 'url', 'salesChannelId', 'languageId', 'salesChannel', 'language'],
  sales_channel: ['name', 'translated', 'typeId', 'active', 'maintenance'],
  language: ['name', 'translated'],
};

const askRows = (
  api: Api,
  adminBase: string,
  withLanguage: boolean,
  io: RequestIo,
): Promise<Result<z.infer<typeof answer>, Failure>> => {
  const body = {
    page: 1,
    limit: LIMIT,
    sort: [
      { field: 'salesChannel.name', order: 'ASC' },
      { field: 'url', order: 'ASC' },
    ],
    associations: { salesChannel: {}, ...(withLanguage ? { language: {} } : {}) },
    includes,
  };
  return api.ask(adminBase, { path: 'search/sales-channel-domain', body, schema: answer }, io);
};

/** Null for `default.headless0` and the like, which nobody can open. */
const readAddress = (text: string): URL | null => {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return null;
  url.search = '';
  url.hash = '';
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/`;
  return url;
};

const toDomain = (row: DomainRow): readonly Domain[] => {
  const url = readAddress(row.url);
  if (url === null) return [];
  const channelName = readName(row.salesChannel);
  const language = row.language == null ? '' : readName(row.language);
  return [
    {
      id: row.id,
      url: url.href,
      name: [channelName, language].filter((part) => part !== '').join(' · '),
      language: row.languageId,
      channel: row.salesChannelId,
      channelName,
      isActive: row.salesChannel.active,
      isInMaintenance: row.salesChannel.maintenance,
      isStorefront: row.salesChannel.typeId === STOREFRONT_TYPE,
    },
  ];
};

const showAddress = ({ url }: Domain): string => url.replace(/^https?:\/\//, '').replace(/\/$/, '');

const withOwnName = (domain: Domain, all: readonly Domain[]): Domain => {
  const isAlike = domain.name === '' || all.some(({ id, name }) => id !== domain.id && name === domain.name);
  const name = isAlike ? [domain.name, showAddress(domain)].filter((part) => part !== '').join(' · ') : domain.name;
  return { ...domain, name: name.slice(0, LONGEST_NAME) };
};

/** Every domain of the shop that can be opened, whatever state its sales channel is in, each with a name of its own. */
export const requestDomains = async (
  api: Api,
  adminBase: string,
  io: RequestIo,
): Promise<Result<readonly Domain[], Failure>> => {
  let rows = await askRows(api, adminBase, true, io);
  // The names of languages are another privilege, and not worth a refusal.
  if (!rows.ok && rows.error.code === 'right_missing' && rows.error.detail?.includes('language:read') === true) {
    rows = await askRows(api, adminBase, false, io);
  }
  if (!rows.ok) return rows;
  const domains = rows.value.data.flatMap(toDomain);
  return ok(domains.map((domain) => withOwnName(domain, domains)));
};

/** The template is formal: nothing is ever asked of a storefront. */
export const toStorefront = ({ id, name, url }: Domain): Storefront => ({
  id,
  name,
  url,
  apiTemplate: `${new URL(url).origin}/{path}`,
});
