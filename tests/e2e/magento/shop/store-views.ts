/** A store view; websites of the measured shop have hosts of their own. */
export interface StoreView {
  readonly id: number;
  readonly code: string;
  readonly website: 1 | 2;
  readonly websiteName: string;
  /** Store group as the choice of stores names it. */
  readonly group: string;
  /** Whether it is the default view of its group and website. */
  readonly isDefault: boolean;
}

export const HOSTS = { 1: 'magento.localhost', 2: 'wholesale.localhost' } as const;

const main = { website: 1, websiteName: 'Main Website', group: 'Main Website Store' } as const;
const wholesale = { website: 2, websiteName: 'Wholesale', group: 'Wholesale Store' } as const;

export const STORE_VIEWS: readonly StoreView[] = [
  { id: 1, code: 'default', ...main, isDefault: true },
  { id: 2, code: 'de', ...main, isDefault: false },
  { id: 3, code: 'wholesale_en', ...wholesale, isDefault: true },
];

export const findStoreView = (id: number): StoreView | null => STORE_VIEWS.find((one) => one.id === id) ?? null;

export const getDefaultView = (website: 1 | 2): StoreView =>
  STORE_VIEWS.find((one) => one.website === website && one.isDefault)!;
