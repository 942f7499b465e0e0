import { ROUTES, type RouteName } from './routes.ts';

/** Values of a route's query; what is undefined is left out. */
export type QueryValues = Readonly<Record<string, string | undefined>>;

/**
 * Where a route answers. `{path}` of the template may stand in the path (`…/connect/{path}`) or, in shops with one
 * address for everything, in the query (`index.php?controller=Connect&path={path}`).
 */
export function getRouteUrl(apiTemplate: string, route: RouteName, id?: string, query: QueryValues = {}): string {
  const path = ROUTES[route].path.replace('{id}', () => encodeURIComponent(id ?? ''));
  const address = apiTemplate.replace('{path}', () => path);
  const values = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) values.set(name, value);
  }
  if (values.size === 0) return address;
  return `${address}${address.includes('?') ? '&' : '?'}${values.toString()}`;
}

/** Whether an API stands below the admin it claims to belong to: same origin, path inside the admin's. */
export function isApiOfAdmin(apiTemplate: string, adminBase: string): boolean {
  const sample = apiTemplate.replace('{path}', 'about');
  if (!URL.canParse(sample) || !URL.canParse(adminBase)) return false;
  const api = new URL(sample);
  const admin = new URL(adminBase);
  if (api.username !== '' || api.password !== '' || api.hash !== '') return false;
  return admin.pathname.endsWith('/') && api.origin === admin.origin && api.pathname.startsWith(admin.pathname);
}
