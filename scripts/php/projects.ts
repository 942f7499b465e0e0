import path from 'node:path';

/** A folder of PHP with a composer.json of its own: what it is called, and which extensions its tests run with. */
export interface PhpProject {
  readonly name: string;
  readonly folder: string;
  readonly extensions: readonly string[];
  /** Whether its tests run on MariaDB too. */
  readonly needsMariadb: boolean;
}

const BACKENDS = path.resolve(import.meta.dirname, '../../backends');

export const PHP_PROJECTS: readonly PhpProject[] = [
  {
    name: 'PrestaShop',
    folder: path.join(BACKENDS, 'prestashop'),
    extensions: ['pdo_sqlite', 'pdo_mysql', 'mbstring', 'dom'],
    needsMariadb: true,
  },
  {
    name: 'Magento',
    folder: path.join(BACKENDS, 'magento'),
    extensions: ['pdo_sqlite', 'mbstring', 'dom', 'simplexml'],
    needsMariadb: false,
  },
];
