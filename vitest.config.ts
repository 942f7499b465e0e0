import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'extension',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          mockReset: true,
          restoreMocks: true,
        },
      },
      {
        test: {
          name: 'backend',
          include: ['backends/typescript/tests/**/*.test.ts', 'tests/contract/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
    ],
  },
});
