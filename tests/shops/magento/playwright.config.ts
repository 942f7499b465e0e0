import { defineConfig } from '@playwright/test';
import shops from '../playwright.config.ts';

/** Against a Magento shop that runs already: see `real-magento.ts`. Never part of `npm test`, which brings its own shop. */
export default defineConfig(shops, { testIgnore: [], outputDir: '../../../test-results/shops-magento' });
