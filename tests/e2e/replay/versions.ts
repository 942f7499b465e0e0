/** One captured PrestaShop: where its pages lie, which addresses stand in them, and what was measured on it at 1280 px. */
export interface ReplayVersion {
  /** As the pages say it in `_PS_VERSION_`. */
  readonly version: string;
  /** Folder below the captures. */
  readonly folder: string;
  readonly host: string;
  /** Host and port as they stand in the saved pages. */
  readonly capturedHost: string;
  /** Prefix of Symfony routes; PrestaShop 9 leaves `index.php` out. */
  readonly front: '/admin-dev1/index.php' | '/admin-dev1';
  readonly theme: 'classic' | 'hummingbird';
  readonly layout: GridLayout;
}

/**
 * Geometry of the customers list at a window of 1280 px. Measured: both ends of the panel and of the Actions column. The
 * columns between them are read off the screenshots of the same pages and add up to the measured start of Actions.
 */
export interface GridLayout {
  readonly panelLeft: number;
  readonly panelRight: number;
  /** Border and padding between the panel and its scroll box. */
  readonly inset: number;
  readonly actionsLeft: number;
  readonly columns: Readonly<Record<string, number>>;
}

const prestashop8: ReplayVersion = {
  version: '8.2.1',
  folder: 'prestashop-8.2.1',
  host: 'ps8.localhost',
  capturedHost: 'ps8.localhost:8081',
  front: '/admin-dev1/index.php',
  theme: 'classic',
  layout: {
    panelLeft: 225,
    panelRight: 1265,
    inset: 11,
    actionsLeft: 1315,
    columns: {
      customers_bulk: 40,
      id_customer: 51,
      social_title: 74,
      firstname: 73,
      lastname: 73,
      email: 87,
      default_group: 76,
      total_spent: 69,
      active: 113,
      newsletter: 113,
      optin: 113,
      date_add: 115,
      connect: 82,
      actions: 117,
    },
  },
};

const prestashop9: ReplayVersion = {
  version: '9.1.4',
  folder: 'prestashop-9.1',
  host: 'ps9.localhost',
  capturedHost: 'ps9.localhost:8084',
  front: '/admin-dev1',
  theme: 'hummingbird',
  layout: {
    panelLeft: 224,
    panelRight: 1264,
    inset: 17,
    actionsLeft: 1276,
    columns: {
      customers_bulk: 40,
      id_customer: 51,
      social_title: 74,
      firstname: 72,
      lastname: 72,
      email: 87,
      default_group: 76,
      total_spent: 56,
      active: 104,
      newsletter: 104,
      optin: 106,
      date_add: 125,
      connect: 68,
      actions: 110,
    },
  },
};

export const VERSIONS = { 8: prestashop8, 9: prestashop9 } as const;
