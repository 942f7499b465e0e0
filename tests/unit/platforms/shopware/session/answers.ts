/** Answers of Shopware 6.6.8 to `Accept: application/json`, without the parts that nobody reads. */

export const AGENT = 'b3d140a8ee5142f3ed4909d717cccc23';
export const VIEWER = '4d8ad7df638f69addf6ae4a0fa3bd0ba';
export const ANNA = 'ea86166a24429bba711e467241ce5f55';
export const BOB = '4c58c8e110b1d8441ead969dcad2ab29';

export const DEMO = '01a1fce7657c7022a7c8278b2aabc4b3';
export const SECOND = 'f0c1d3a5b7e94c2d8a6b4f2e0d1c3b5a';
export const HEADLESS = '98432def39fc4624b33213a56b8c944d';

export const EN = '2fbb5fe2e29a4d70aa5854ce7ce3e20b';
export const DE = '01a1fce757f3719f9f5d85981949681a';

export const DEMO_EN = '01a1fce76581717a89c82c4c445c7589';
export const DEMO_DE = '01a1fcea73eb73f687008d834ff6673e';
export const SECOND_EN = 'cd0415ab1ddf382d78f304fcce0b0c58';

const STOREFRONT_TYPE = '8a243080f92e4c719546314b577cf82b';
export const API_TYPE = 'f183ee5650cf4bdb8a774337575067a6';

const VIEWER_PRIVILEGES = ['language:read', 'log_entry:create', 'customer:read', 'sales_channel_domain:read'];
export const EDITOR_PRIVILEGES = [...VIEWER_PRIVILEGES, 'customer:update', 'api_proxy_imitate-customer'];
export const LEAD_PRIVILEGES = [...EDITOR_PRIVILEGES, 'log_entry:read'];

export const me = (change: object = {}, privileges: unknown = EDITOR_PRIVILEGES): unknown => ({
  data: {
    id: AGENT,
    username: 'agent',
    firstName: 'Ada',
    lastName: 'Agent',
    email: 'agent@example.com',
    active: true,
    admin: false,
    aclRoles: [{ name: 'agent', privileges, apiAlias: 'acl_role' }],
    apiAlias: 'user',
    ...change,
  },
});

const CHANNELS = {
  [DEMO]: { name: 'Demo Shop', typeId: STOREFRONT_TYPE },
  [SECOND]: { name: 'Second Shop', typeId: STOREFRONT_TYPE },
  [HEADLESS]: { name: 'Headless', typeId: API_TYPE },
};

export interface DomainAnswer {
  readonly id: string;
  readonly url: string;
  readonly salesChannelId: string;
  readonly languageId: string;
  readonly salesChannel: object;
  readonly language?: object | null;
}

export const domain = (
  id: string,
  url: string,
  channel: keyof typeof CHANNELS,
  languageId = EN,
  state: object = {},
): DomainAnswer => ({
  id,
  url,
  salesChannelId: channel,
  languageId,
  salesChannel: {
    ...CHANNELS[channel],
    translated: { name: CHANNELS[channel].name, customFields: [] },
    active: true,
    maintenance: false,
    apiAlias: 'sales_channel',
    ...state,
  },
  language: { name: languageId === EN ? 'English' : 'Deutsch', translated: [], apiAlias: 'language' },
});

export const usualDomains = (): readonly DomainAnswer[] => [
  domain(DEMO_EN, 'http://shop.example', DEMO),
  domain(DEMO_DE, 'http://shop.example/de', DEMO, DE),
  domain('aa000000000000000000000000000001', 'default.headless0', HEADLESS),
  domain(SECOND_EN, 'https://second.example/', SECOND),
];

export const domains = (data: readonly unknown[] = usualDomains()): unknown => ({
  total: data.length,
  data,
  aggregations: [],
});

export const customer = (change: object = {}): object => ({
  salesChannelId: DEMO,
  languageId: EN,
  customerNumber: '10001',
  firstName: 'Anna',
  lastName: 'Active',
  company: null,
  email: 'anna.active@example.com',
  active: true,
  guest: false,
  boundSalesChannelId: null,
  boundSalesChannel: null,
  id: ANNA,
  apiAlias: 'customer',
  ...change,
});

export const bound = (channel: string, name: string): object => ({
  boundSalesChannelId: channel,
  boundSalesChannel: { name, translated: { name }, apiAlias: 'sales_channel' },
});

export const rows = (...data: readonly unknown[]): unknown => ({ total: data.length, data, aggregations: [] });

export const IMITATE_TOKEN = {
  token:
    '/zTcSeUXxQPnOVVXd4De8DlwTk9XRHJBY0MreXo1b3hLaGFkVDJNOEhXdk1EK3FNaHQxR0t2a3cydU56RmlDVElxMWNrcy9YU0owMXE2SThkbXVVcDA0UVNsN1k1akI3RkRGdjVvWmNFemxZWVRJWktjbGxpYlpyRXdzPQ==',
};

export const UNAUTHORIZED = {
  errors: [
    {
      code: '9',
      status: '401',
      title: 'The resource owner or authorization server denied the request.',
      detail: 'Access token could not be verified',
    },
  ],
};

export const missing = (...privileges: readonly string[]): unknown => ({
  errors: [
    {
      status: '403',
      code: 'FRAMEWORK__MISSING_PRIVILEGE_ERROR',
      title: 'Forbidden',
      detail: JSON.stringify({ message: 'Missing privilege', missingPrivileges: privileges }),
      meta: { parameters: [] },
    },
  ],
});

export const absent = (entity: string, pointer: string): unknown => ({
  errors: [
    {
      code: 'VIOLATION::ENTITY_DOES_NOT_EXISTS',
      status: '400',
      title: 'Constraint violation error',
      detail: `The "${entity}" entity with id "ffffffffffffffffffffffffffffffff" does not exist.`,
      source: { pointer },
    },
  ],
});

export const NO_ROUTE = {
  errors: [
    { code: '0', status: '404', title: 'Not Found', detail: 'No route found for "POST http://shop.example/api/x"' },
  ],
};
