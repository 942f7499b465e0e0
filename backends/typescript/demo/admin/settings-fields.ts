import { fieldOf, type Form } from '../http/form-fields.ts';

interface FieldBase {
  /** Where the value stands in the settings, e.g. `links.instantSeconds`. */
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
}

export type SettingsField = FieldBase &
  (
    | { readonly kind: 'flag' }
    | { readonly kind: 'number'; readonly unit: string }
    | { readonly kind: 'text' }
    /** One entry in each line. */
    | { readonly kind: 'list' }
    | { readonly kind: 'choice'; readonly choices: readonly (readonly [value: string, label: string])[] }
  );

export interface SettingsSection {
  readonly title: string;
  readonly fields: readonly SettingsField[];
}

/** Every setting of the protocol, in the order of the form. A test holds it against the schema. */
export const SETTINGS_SECTIONS: readonly SettingsSection[] = [
  {
    title: 'Who may connect',
    fields: [
      {
        path: 'access.roles',
        label: 'Roles',
        kind: 'list',
        hint: 'One in each line; empty = everybody who sees customers.',
      },
      { path: 'access.superAdminOnly', label: 'Super admins only', kind: 'flag' },
      {
        path: 'access.magicRoles',
        label: 'Roles that may make magic links',
        kind: 'list',
        hint: 'Super admins always may.',
      },
      { path: 'access.excludedGroups', label: 'Customer groups nobody connects to', kind: 'list' },
      {
        path: 'access.consent',
        label: 'Consent of the customer',
        kind: 'choice',
        choices: [
          ['not-asked', 'Not asked for'],
          ['required', 'Required'],
        ],
      },
      { path: 'listButton', label: 'Button in the customers list', kind: 'flag' },
    ],
  },
  {
    title: 'Sessions',
    fields: [
      { path: 'sessions.absoluteSeconds', label: 'Longest session', kind: 'number', unit: 'seconds' },
      { path: 'sessions.idleSeconds', label: 'Ends when idle for', kind: 'number', unit: 'seconds' },
      { path: 'sessions.extendSeconds', label: 'May be extended by', kind: 'number', unit: 'seconds' },
      {
        path: 'sessions.mode',
        label: 'Sessions start',
        kind: 'choice',
        choices: [
          ['full', 'with all rights'],
          ['read-only', 'read-only'],
        ],
      },
      { path: 'sessions.blockCheckout', label: 'Agents cannot place orders', kind: 'flag' },
      {
        path: 'cart',
        label: 'Cart',
        kind: 'choice',
        choices: [
          ['none', 'A cart of its own'],
          ['latest', "The customer's latest open cart"],
        ],
      },
      {
        path: 'reason.rule',
        label: 'Before connecting',
        kind: 'choice',
        choices: [
          ['optional', 'A reason is optional'],
          ['reason', 'A reason is required'],
          ['ticket', 'A ticket is required'],
        ],
      },
      { path: 'reason.minLength', label: 'Shortest reason', kind: 'number', unit: 'characters' },
    ],
  },
  {
    title: 'Links and landing',
    fields: [
      { path: 'links.instantSeconds', label: 'Instant links live', kind: 'number', unit: 'seconds' },
      {
        path: 'links.instantUses',
        label: 'Instant links work',
        kind: 'choice',
        choices: [
          ['once', 'once'],
          ['until-expiry', 'until they expire, in one browser'],
        ],
      },
      { path: 'links.reusableMinutes', label: 'Reusable links live', kind: 'number', unit: 'minutes' },
      { path: 'links.magicSeconds', label: 'Magic links live', kind: 'number', unit: 'seconds' },
      { path: 'landing.default', label: 'Landing', kind: 'text', hint: 'account, home, or one of the paths below.' },
      { path: 'landing.paths', label: 'Further landing paths', kind: 'list' },
    ],
  },
  {
    title: 'Banner, log and hooks',
    fields: [
      { path: 'banner.enabled', label: 'Banner in the storefront', kind: 'flag' },
      {
        path: 'banner.position',
        label: 'Banner stands',
        kind: 'choice',
        choices: [
          ['top', 'at the top'],
          ['bottom', 'at the bottom'],
        ],
      },
      { path: 'loginHook.instant', label: 'Instant links move the last visit', kind: 'flag' },
      { path: 'loginHook.magic', label: 'Magic links move the last visit', kind: 'flag' },
      { path: 'retentionDays', label: 'Log is kept', kind: 'number', unit: 'days, 0 = for ever' },
    ],
  },
];

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The value at a dotted path. */
export const settingAt = (settings: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), settings);

const readField = (form: Form, field: SettingsField): unknown => {
  const text = fieldOf(form, field.path).trim();
  switch (field.kind) {
    case 'flag':
      return text === '1';
    case 'number':
      return text === '' ? Number.NaN : Number(text);
    case 'list':
      return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    case 'text':
    case 'choice':
      return text;
  }
};

/** What a sent form says, in the shape of the settings but not checked yet. */
export const readSettingsForm = (form: Form): unknown => {
  const result: Record<string, unknown> = {};
  for (const field of SETTINGS_SECTIONS.flatMap((section) => section.fields)) {
    const [head = '', tail] = field.path.split('.');
    if (tail === undefined) result[head] = readField(form, field);
    else {
      const group = result[head];
      result[head] = { ...(isRecord(group) ? group : {}), [tail]: readField(form, field) };
    }
  }
  return result;
};
