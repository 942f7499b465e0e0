import { defineConfig } from '@playwright/test';
import shops from '../playwright.config.ts';

/** Against a Shopware shop that runs already: see `real-shopware.ts`. Never part of `npm test`, which brings its own shop. */
export default defineConfig(shops, { testIgnore: [], outputDir: '../../../test-results/shops-shopware' });
