/** A customer of the replayed shop, as the measured one had them. */
export interface MagentoCustomer {
  readonly id: number;
  readonly firstname: string;
  readonly lastname: string;
  readonly email: string;
  readonly website: 1 | 2;
  /** "Allow remote shopping assistance"; off for those who never said yes. */
  assistance: boolean;
  readonly locked: boolean;
}

export const nameOf = ({ firstname, lastname }: MagentoCustomer): string => `${firstname} ${lastname}`;

const known = (
  id: number,
  firstname: string,
  lastname: string,
  email: string,
  { website = 1, assistance = true, locked = false }: Partial<MagentoCustomer> = {},
): MagentoCustomer => ({ id, firstname, lastname, email: `${email}@example.com`, website, assistance, locked });

export const JANE = 1;
export const OTTO_DENIED = 2;
export const LENA_LOCKED = 3;
export const ZOE_WHOLESALE = 26;

/** Ids 4 to 25 fill the first page of the grid and a part of the second; every third of them has assistance off. */
export function seedCustomers(): ReadonlyMap<number, MagentoCustomer> {
  const tests = Array.from({ length: 22 }, (_, at) =>
    known(at + 4, `Test${at + 1}`, 'Customer', `test${at + 1}`, { assistance: (at + 4) % 3 !== 0 }),
  );
  const all = [
    known(JANE, 'Jane', 'Allowed', 'jane.allowed'),
    known(OTTO_DENIED, 'Otto', 'Denied', 'otto.denied', { assistance: false }),
    known(LENA_LOCKED, 'Lena', 'Locked', 'lena.locked', { locked: true }),
    ...tests,
    known(ZOE_WHOLESALE, 'Zoë', "O'Brien-Söhne", 'zoe.obrien', { website: 2 }),
  ];
  return new Map(all.map((one) => [one.id, one]));
}
