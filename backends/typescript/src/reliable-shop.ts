import { ProblemError } from './http/problem.ts';
import type { ShopPort } from './shop-port.ts';

/** The shop's port with one way of failing: whatever it throws becomes `unavailable`. */
export function createReliableShop(port: ShopPort): ShopPort {
  const ask = async <T>(question: () => Promise<T>): Promise<T> => {
    try {
      return await question();
    } catch (error) {
      throw new ProblemError('unavailable', { cause: error });
    }
  };
  const compute = <T>(question: () => T): T => {
    try {
      return question();
    } catch (error) {
      throw new ProblemError('unavailable', { cause: error });
    }
  };
  return {
    id: port.id,
    name: port.name,
    platform: port.platform,
    version: port.version,
    adminBase: port.adminBase,
    storefronts: port.storefronts,
    signedInAgent: (request) => ask(() => port.signedInAgent(request)),
    findAgent: (id) => ask(() => port.findAgent(id)),
    isAdminSessionAlive: (adminSession) => ask(() => port.isAdminSessionAlive(adminSession)),
    findCustomers: (query, offset, limit) => ask(() => port.findCustomers(query, offset, limit)),
    findCustomer: (id) => ask(() => port.findCustomer(id)),
    openCarts: (customer) => ask(() => port.openCarts(customer)),
    findCart: (id) => ask(() => port.findCart(id)),
    adminCustomerUrl: (customer) => compute(() => port.adminCustomerUrl(customer)),
    currentCustomer: (request, storefront) => ask(() => port.currentCustomer(request, storefront)),
    logIn: (request, login) => ask(() => port.logIn(request, login)),
    logOut: (request, storefront) => ask(() => port.logOut(request, storefront)),
    landingPath: (landing, customer) => compute(() => port.landingPath(landing, customer)),
    kindOf: (request) => compute(() => port.kindOf(request)),
  };
}
