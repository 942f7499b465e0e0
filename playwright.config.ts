import { defineConfig } from '@playwright/test';

/**
 * End-to-end flows: the production build, unchanged, in a real Chromium, against the demo shop over HTTP. Timeouts only
 * end a test that hangs; nothing is measured or expected by them.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 1,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? 'test-results/reports/playwright.json' }],
  ],
  // A trace takes a fifth of the time, and nobody fetches one from a machine that is gone.
  use: {
    trace: process.env['CI'] === undefined ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
  },
});
