/**
 * Writes backends/openapi.json from ROUTES and the vectors; with `--check` fails where the committed file is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { createOpenApi } from './openapi/create-openapi.ts';

const FILE = 'backends/openapi.json';

const options = (await resolveConfig(FILE)) ?? {};
const text = await format(JSON.stringify(createOpenApi()), { ...options, parser: 'json' });

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, text);
  console.log(`wrote ${FILE}`);
} else if (readFileSync(FILE, 'utf8') === text) {
  console.log(`${FILE} is what the code says`);
} else {
  console.error(`${FILE} is stale: run npm run openapi`);
  process.exitCode = 1;
}
