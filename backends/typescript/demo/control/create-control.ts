import type { Clock } from '../../../../lib/clock.ts';
import type { Fetch } from '../server/route-by-host.ts';
import { setAgentActive } from '../shop/agents.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import { changeCustomer, controlCommand, type ControlCommand } from './control-commands.ts';
import { misbehave } from './misbehaviour.ts';
import { createRequestLog, type LoggedRequest } from './request-log.ts';
import { createShiftedClock } from './shifted-clock.ts';

const PATH = '/__control';

/** The switches of a shop under test. */
export interface Control {
  readonly clock: Clock;
  run(command: ControlCommand): Promise<void>;
  /** Every request since the start or since they were forgotten, oldest first. */
  requests(): readonly LoggedRequest[];
  /** Puts the switches in front of the shop: `POST /__control` runs a command, `GET` tells the requests. */
  wrap(shop: ShopContext, fetch: Fetch): Fetch;
}

type Misbehaving = Extract<ControlCommand, { do: 'misbehave' }>;

export const createControl = (base: Clock): Control => {
  const clock = createShiftedClock(base);
  const log = createRequestLog();
  let misbehaving: Misbehaving | null = null;
  let controlled: ShopContext | null = null;

  const run = async (command: ControlCommand): Promise<void> => {
    if (controlled === null) throw new Error('the shop has not started');
    switch (command.do) {
      case 'advance':
        clock.advance(command.seconds);
        return;
      case 'misbehave':
        misbehaving = command;
        return;
      case 'customer':
        return changeCustomer(controlled, command);
      case 'agent':
        return setAgentActive(controlled, command.id, command.active);
      case 'forget-requests':
        log.clear();
        return;
    }
  };

  const handle = async (request: Request): Promise<Response> => {
    if (request.method === 'GET') return Response.json(log.all());
    const command = controlCommand.safeParse(await request.json());
    if (!command.success) return Response.json({ error: command.error.message }, { status: 400 });
    await run(command.data);
    return Response.json({ done: true });
  };

  return {
    clock,
    run,
    requests: () => log.all(),
    wrap: (shop, fetch) => {
      controlled = shop;
      return async (request, env) => {
        const { pathname } = new URL(request.url);
        if (pathname === PATH) return handle(request);
        const how = pathname.startsWith(misbehaving?.path ?? '/') ? (misbehaving?.how ?? null) : null;
        const response = await (how === null ? fetch(request, env) : misbehave(how, request, env, fetch));
        log.add(request, response.status);
        return response;
      };
    },
  };
};
