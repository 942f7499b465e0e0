import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['node_modules', '.output', '.wxt', '**/dist', '**/vendor', 'coverage', 'test-results', '.demo'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      complexity: ['error', 14],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
    },
  },
  { files: ['**/*.tsx'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  {
    files: ['tests/**', 'backends/typescript/tests/**'],
    rules: {
      'max-lines-per-function': 'off',
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['scripts/**', 'backends/typescript/bin/**', 'backends/typescript/demo/start.ts'],
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.{js,cjs,mjs}'], ...ts.configs.disableTypeChecked },
  {
    files: ['backends/prestashop/connectascustomer/**/*.js'],
    languageOptions: {
      sourceType: 'module',
      globals: Object.fromEntries(
        [
          'document',
          'window',
          'location',
          'fetch',
          'URL',
          'URLSearchParams',
          'history',
          'navigator',
          'FormData',
          'CustomEvent',
          'MutationObserver',
          'HTMLElement',
          'clearTimeout',
          'setTimeout',
          'AbortController',
          'Intl',
          'sessionStorage',
          'getComputedStyle',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  { files: ['**/*.{cjs,mjs}'], languageOptions: { globals: { module: 'writable', process: 'readonly' } } },
);
