/** Type of a sales channel that has a storefront of Shopware's own, and of one that only serves an API. */
export const STOREFRONT_TYPE = '8a243080f92e4c719546314b577cf82b';
const API_TYPE = 'f183ee5650cf4bdb8a774337575067a6';

export const ENGLISH = '2fbb5fe2e29a4d70aa5854ce7ce3e20b';
export const GERMAN = '01a1fce757f3719f9f5d85981949681a';

/** Host names of the shop's domains; admin and demo shop share the first. */
export const HOSTS = { demo: 'shopware.localhost', second: 'shop2.localhost', headless: 'headless.localhost' } as const;

export interface SalesChannel {
  readonly id: string;
  readonly name: string;
  readonly typeId: string;
  active: boolean;
  maintenance: boolean;
}

export interface Domain {
  readonly id: string;
  /** As Shopware keeps it: without a slash at its end. */
  url: string;
  readonly salesChannelId: string;
  readonly languageId: string;
}

export interface SalesChannels {
  readonly demo: SalesChannel;
  readonly second: SalesChannel;
  readonly headless: SalesChannel;
}

export const seedChannels = (): SalesChannels => ({
  demo: {
    id: '01a1fce7657c7022a7c8278b2aabc4b3',
    name: 'Demo Shop',
    typeId: STOREFRONT_TYPE,
    active: true,
    maintenance: false,
  },
  second: {
    id: '5c3f1b0d9a8e47d2b6c5a4f3e2d1c0b9',
    name: 'Second Shop',
    typeId: STOREFRONT_TYPE,
    active: true,
    maintenance: false,
  },
  headless: {
    id: '98432def39fc4624b33213a56b8c944d',
    name: 'Headless',
    typeId: API_TYPE,
    active: true,
    maintenance: false,
  },
});

/** Two languages of the demo shop, the second shop, and the headless channel's: what it is born with unless it has a frontend. */
export const seedDomains = (
  { demo, second, headless }: SalesChannels,
  { port, folder, hasFrontend }: { readonly port: number; readonly folder: string; readonly hasFrontend: boolean },
): Domain[] => [
  {
    id: '01a1fce76581717a89c82c4c445c7589',
    url: `http://${HOSTS.demo}:${port}${folder}`,
    salesChannelId: demo.id,
    languageId: ENGLISH,
  },
  {
    id: '01a1fce7b39b72d6a1f5c4f10a0f8e11',
    url: `http://${HOSTS.demo}:${port}${folder}/de`,
    salesChannelId: demo.id,
    languageId: GERMAN,
  },
  {
    id: '7a6b5c4d3e2f41808f9e0d1c2b3a4958',
    url: `http://${HOSTS.second}:${port}`,
    salesChannelId: second.id,
    languageId: ENGLISH,
  },
  {
    id: '0f1e2d3c4b5a49788796a5b4c3d2e1f0',
    url: hasFrontend ? `http://${HOSTS.headless}:${port}` : 'default.headless0',
    salesChannelId: headless.id,
    languageId: ENGLISH,
  },
];
