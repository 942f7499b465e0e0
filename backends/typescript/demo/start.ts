import { parseArgs } from 'node:util';
import { AGENTS, DEMO_PASSWORD } from './seed/agents.ts';
import { startDemoShop } from './start-demo-shop.ts';

const USAGE = `Starts the demo shop.

  --port <number>   port to listen on (default 4480; 0 = any free one)
  --data <folder>   where the databases and keys lie (default .demo/shop)
  --control         mounts /__control for tests

DATABASE_URL=postgres://… uses PostgreSQL instead of files.`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4480' },
    data: { type: 'string', default: '.demo/shop' },
    control: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(USAGE);
} else {
  const databaseUrl = process.env['DATABASE_URL'];
  const shop = await startDemoShop({
    port: Number(values.port),
    dataDir: values.data,
    control: values.control,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
  console.log(`Admin       ${shop.adminUrl}`);
  for (const { name, url } of shop.storefronts) console.log(`Storefront  ${url}  (${name})`);
  console.log(`Sign in as ${AGENTS.map((agent) => agent.email).join(', ')}; the password is ${DEMO_PASSWORD}.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void shop.close());
}
