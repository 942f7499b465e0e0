import { GROUPS } from '../shop/groups.ts';

/** What sets a hand-written customer apart from an ordinary one: active, retail, storefront `main`, consenting. */
export interface KnownCustomer {
  readonly id: number;
  readonly title?: string;
  readonly first: string;
  readonly last: string;
  readonly email: string;
  readonly company?: string;
  readonly language?: 'en' | 'de' | 'fr';
  readonly groups?: readonly [string, ...string[]];
  readonly storefronts?: readonly [string, ...string[]];
  readonly disabled?: true;
  readonly guest?: true;
  readonly withoutConsent?: true;
}

const LONG = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewarenwohl';

/**
 * The customers that tests and demonstrations ask for by name. Their ids are the first ones, so that they stand at the
 * top of the list by id; everybody after them is generated.
 */
export const KNOWN = {
  anna: { id: 1, title: 'Ms', first: 'Anna', last: 'Müller', email: 'anna.mueller@example.com', language: 'de' },
  john: { id: 2, title: 'Mr', first: 'John', last: "O'Brien", email: 'john.obrien@example.com' },
  zoe: {
    id: 3,
    title: 'Ms',
    first: 'Zoë',
    last: "Lefèvre-D'Arcy",
    email: 'zoe.lefevre@example.com',
    language: 'fr',
    groups: [GROUPS.wholesale],
    company: 'Galerie Lefèvre SARL',
  },
  disabled: {
    id: 4,
    title: 'Ms',
    first: 'Dana',
    last: 'Dvořáková',
    email: 'dana.disabled@example.com',
    disabled: true,
  },
  guest: { id: 5, first: 'Gina', last: 'Guest', email: 'gina.guest@example.com', guest: true },
  vip: {
    id: 6,
    title: 'Mr',
    first: 'Viktor',
    last: 'von Hohenfels',
    email: 'viktor@hohenfels.example',
    language: 'de',
    groups: [GROUPS.retail, GROUPS.vip],
  },
  outletOnly: {
    id: 7,
    title: 'Mr',
    first: 'Oskar',
    last: 'Öberg',
    email: 'oskar.oberg@example.com',
    storefronts: ['outlet'],
  },
  both: {
    id: 8,
    title: 'Ms',
    first: 'Bianca',
    last: 'Bothwell',
    email: 'bianca.bothwell@example.com',
    storefronts: ['main', 'outlet'],
  },
  markup: { id: 9, first: '<b>Bold</b>', last: '<script>alert(1)</script>', email: 'markup@example.com' },
  formula: {
    id: 10,
    first: '=HYPERLINK("https://evil.example","Click")',
    last: '+SUM(1;2)',
    email: 'formula@example.com',
  },
  arabic: { id: 11, first: 'ليلى', last: 'الأندلسي', email: 'layla.alandalusi@example.com' },
  hebrew: { id: 12, first: 'שירה', last: 'בן־עמי', email: 'shira.benami@example.com' },
  japanese: { id: 13, first: '花子', last: '山田', email: 'hanako.yamada@example.com' },
  long: {
    id: 14,
    title: 'Mr',
    first: 'Hubert Blaine Maximilian Alexander',
    last: LONG,
    email: `${'hubert.blaine.'.repeat(4)}w@example.com`,
  },
  withoutConsent: {
    id: 15,
    title: 'Ms',
    first: 'Nora',
    last: 'Nein',
    email: 'nora.nein@example.com',
    withoutConsent: true,
  },
  greek: { id: 16, first: 'Κασσάνδρα', last: 'Παπαδιαμάντη', email: 'kassandra@example.com' },
  cyrillic: { id: 17, first: 'Ярослава', last: 'Щербина', email: 'yaroslava@example.com' },
  polish: { id: 18, title: 'Mr', first: 'Żółcisław', last: 'Gżegżółka', email: 'zolcislaw@example.com' },
  reversed: { id: 19, first: 'Eve\u202Eevil', last: 'Override', email: 'eve.override@example.com' },
  oneName: { id: 20, first: 'Teller', last: '', email: 'teller@example.com' },
  quoted: { id: 21, title: 'Dr', first: 'Émile "Mimi"', last: "O'Neill & Søn", email: 'emile+tag@example.com' },
  /** Ordered once; the account has been deleted since. */
  deleted: { id: 22, first: 'Dagmar', last: 'Deleted', email: 'dagmar.deleted@example.com' },
} as const satisfies Record<string, KnownCustomer>;

/** The only known customer without a row: the order that they placed still names them. */
export const DELETED_CUSTOMER = KNOWN.deleted.id;
