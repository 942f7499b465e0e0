/** A record of the shop with its associations in place; `includes` and `associations` say what of it is told. */
export type Entity = Readonly<Record<string, unknown>>;

interface Filter {
  readonly type: 'equals' | 'equalsAny' | 'contains' | 'prefix' | 'multi' | 'not' | 'range';
  readonly field?: string;
  readonly value?: unknown;
  readonly operator?: string;
  readonly queries?: readonly Filter[];
  readonly parameters?: Readonly<Record<'gt' | 'gte' | 'lt' | 'lte', string | undefined>>;
}

/** The body of a search as Shopware's API takes it; what the replay does not know, it refuses aloud. */
export interface Criteria {
  /** One id may stand alone. */
  readonly ids?: readonly string[] | string;
  readonly term?: string;
  readonly page?: number;
  readonly limit?: number;
  readonly filter?: readonly Filter[];
  readonly sort?: readonly { readonly field: string; readonly order?: string }[];
  readonly associations?: Readonly<Record<string, Pick<Criteria, 'associations'>>>;
  readonly includes?: Readonly<Record<string, readonly string[]>>;
}

const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const read = (entity: Entity, field: string): unknown =>
  field.split('.').reduce<unknown>((value, name) => (isEntity(value) ? value[name] : undefined), entity);

export const asText = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);
const lower = (value: unknown): string => asText(value).toLowerCase();
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : asText(value).split('|'));

type Test = (entity: Entity, filter: Filter) => boolean;

const valueOf: (entity: Entity, filter: Filter) => unknown = (entity, { field }) =>
  field === undefined ? undefined : read(entity, field);

const TESTS: Readonly<Record<Filter['type'], Test>> = {
  equals: (entity, filter) => (valueOf(entity, filter) ?? null) === (filter.value ?? null),
  equalsAny: (entity, filter) => asList(filter.value).includes(valueOf(entity, filter)),
  contains: (entity, filter) => lower(valueOf(entity, filter)).includes(lower(filter.value)),
  prefix: (entity, filter) => lower(valueOf(entity, filter)).startsWith(lower(filter.value)),
  multi: (entity, { operator, queries = [] }) =>
    operator?.toLowerCase() === 'or'
      ? queries.some((one) => matches(entity, one))
      : queries.every((one) => matches(entity, one)),
  not: (entity, { queries = [] }) => !queries.some((one) => matches(entity, one)),
  range: (entity, filter) =>
    asText(valueOf(entity, filter)) >= (filter.parameters?.gte ?? filter.parameters?.gt ?? '') &&
    asText(valueOf(entity, filter)) <= (filter.parameters?.lte ?? filter.parameters?.lt ?? '\uffff'),
};

const matches: Test = (entity, filter) => TESTS[filter.type](entity, filter);

const matchesTerm = (entity: Entity, term: string): boolean =>
  term
    .toLowerCase()
    .split(/\s+/)
    .every((word) =>
      Object.values(entity).some((value) => typeof value === 'string' && value.toLowerCase().includes(word)),
    );

/** What is told of an entity: associations that were asked for, and fields that were named, where some were. */
function tell(entity: Entity, criteria: Pick<Criteria, 'associations'>, includes: Criteria['includes']): Entity {
  const alias = String(entity['apiAlias']);
  const fields = includes?.[alias];
  const told: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(entity)) {
    if (fields !== undefined && !fields.includes(name) && name !== 'apiAlias') continue;
    const association = criteria.associations?.[name];
    const whole = (one: unknown) => (isEntity(one) && 'apiAlias' in one ? tell(one, association ?? {}, includes) : one);
    const isAssociated = (isEntity(value) && 'apiAlias' in value) || Array.isArray(value);
    told[name] =
      isAssociated && association === undefined ? null : Array.isArray(value) ? value.map(whole) : whole(value);
  }
  return told;
}

/** The answer of a search: the page that was asked for, and, as with `total-count-mode` 1, how many there are in all. */
export function search(all: readonly Entity[], criteria: Criteria): Entity {
  const { ids, term, filter = [], sort = [], page = 1, limit = 500 } = criteria;
  const found = all
    .filter((one) => ids === undefined || asList(ids).includes(one['id']))
    .filter((one) => filter.every((each) => matches(one, each)))
    .filter((one) => term === undefined || matchesTerm(one, term))
    .sort((a, b) => {
      for (const { field, order } of sort) {
        const way = order?.toUpperCase() === 'DESC' ? -1 : 1;
        const sign = asText(read(a, field)).localeCompare(asText(read(b, field)));
        if (sign !== 0) return sign * way;
      }
      return 0;
    });
  const data = found.slice((page - 1) * limit, page * limit).map((one) => tell(one, criteria, criteria.includes));
  return { total: found.length, data, aggregations: [] };
}
