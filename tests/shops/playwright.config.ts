import { defineConfig } from '@playwright/test';

/** Against a shop that runs already: see CONTRIBUTING. Never part of `npm test`, which brings its own shops. */
export default defineConfig({
  testDir: '.',
  // Another kind of shop, with a configuration of its own.
  testIgnore: ['magento/**', 'shopware/**'],
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  outputDir: '../../test-results/shops',
  use: { trace: 'retain-on-failure' },
});
