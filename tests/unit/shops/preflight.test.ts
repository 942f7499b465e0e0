import { beforeEach, describe, expect, it } from 'vitest';
import type { CustomerDetails } from '../../../lib/platforms/session-adapter.ts';
import { ok } from '../../../lib/result.ts';
import { FormWorld } from '../records/form-world.ts';

let world: FormWorld;

/** The shop says this of the next customers. */
const say = (change: Partial<CustomerDetails>): void => {
  const getCustomer = world.formShop.formAdapter.getCustomer.bind(world.formShop.formAdapter);
  Object.assign(world.formShop.formAdapter, {
    getCustomer: async (...given: Parameters<typeof getCustomer>) => {
      const answer = await getCustomer(...given);
      return answer.ok ? ok({ ...answer.value, ...change }) : answer;
    },
  });
};
const ask = async () => {
  const answer = await world.say('admin/preflight', { customer: 'c1' }, world.admin);
  return answer.ok ? answer.value : answer;
};

beforeEach(async () => {
  world = await FormWorld.open();
});

describe('before the click', () => {
  it('nothing is said of a customer who can be connected', async () => {
    say({ refusal: 'customer_guest', refusalDetail: 'said by mistake' });
    expect(await ask()).toMatchObject({ refusal: null, warning: null });
  });

  it.each([
    ['customer_guest', null, { code: 'customer_guest' }],
    ['storefront_headless', 'Headless', { code: 'storefront_headless', detail: 'Headless' }],
    ['right_missing', 'api_proxy_imitate-customer', { code: 'right_missing', detail: 'api_proxy_imitate-customer' }],
    ['platform_too_old', '6.6.5', { code: 'platform_too_old', detail: '6.6.5' }],
    [null, null, { code: 'not_allowed' }],
  ] as const)('the shop’s reason is said with what it is about: %s, %s', async (refusal, refusalDetail, told) => {
    say({ connectable: false, refusal, refusalDetail });
    expect(await ask()).toMatchObject({ refusal: told });
    const { refusal: given } = (await ask()) as { refusal: object };
    expect(given).toEqual(told);
  });

  it('the agent’s own right comes first', async () => {
    say({ connectable: false, refusal: 'customer_guest', refusalDetail: 'x' });
    const discover = world.formShop.formAdapter.discover.bind(world.formShop.formAdapter);
    Object.assign(world.formShop.formAdapter, {
      discover: async (...given: Parameters<typeof discover>) => {
        const answer = await discover(...given);
        if (!answer.ok) return answer;
        const { discovery } = answer.value;
        return ok({ ...answer.value, discovery: { ...discovery, may: { ...discovery.may, connect: false } } });
      },
    });
    expect(await ask()).toMatchObject({ refusal: { code: 'not_allowed' } });
  });

  it('a menu tells no token and no cookie', async () => {
    const everything = JSON.stringify(await ask());
    expect(everything).toContain('"menu"');
    expect(everything).not.toMatch(/FormKey|connectToken|session-/);
  });
});
