/**
 * Who may import whom; ARCHITECTURE.md says why. Type-only imports are erased before the check: a content script may
 * name a message's type, but may not reach the schema behind it.
 */
const heavy = 'node_modules/(react|react-dom|zod|webextension-polyfill|zustand)/';

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'lib-never-looks-up',
      severity: 'error',
      from: { path: '^lib' },
      to: { path: '^(entrypoints|components|backends|tests|scripts)' },
    },
    {
      name: 'components-are-given-everything',
      severity: 'error',
      from: { path: '^components' },
      to: { path: '^(entrypoints|backends|tests|lib/(platforms|messaging|permissions|protocol/client))' },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^components/ui' },
      to: { path: '^(lib/(?!i18n|dom)|components/(?!ui/|tokens))' },
    },
    {
      name: 'adapters-do-not-know-each-other',
      severity: 'error',
      from: { path: '^lib/platforms/([^/]+)/' },
      to: { path: '^lib/platforms/([^/]+)/', pathNot: '^lib/platforms/($1)/' },
    },
    {
      name: 'adapters-have-no-extension-api',
      severity: 'error',
      from: { path: '^lib/(platforms|protocol)/' },
      to: {
        path: 'node_modules/(wxt|react|react-dom|webextension-polyfill)/|^lib/(messaging|permissions|sessions|shops|browser)',
      },
    },
    {
      name: 'content-scripts-stay-small',
      severity: 'error',
      from: { path: '^entrypoints/([^/]+\\.content/|banner)' },
      to: { path: `session(-registry)?\\.ts$|${heavy}`, reachable: true },
    },
    {
      name: 'background-reads-no-page',
      severity: 'error',
      from: { path: '^entrypoints/background' },
      to: { path: '^lib/platforms/.*/page\\.ts$|page-registry\\.ts$', reachable: true },
    },
    {
      name: 'only-browser-ts-knows-the-polyfill',
      severity: 'error',
      from: { pathNot: '^lib/browser\\.ts$' },
      to: { path: 'node_modules/webextension-polyfill/|node_modules/wxt/dist/browser' },
    },
    {
      name: 'entrypoints-are-leaves',
      severity: 'error',
      from: { path: '^entrypoints/([^/]+)' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/$1' },
    },
    {
      name: 'backend-sees-the-protocol-only',
      severity: 'error',
      from: { path: '^backends' },
      to: {
        path: '^(entrypoints|components|tests|scripts|lib/(?!protocol/|result|clock))',
        pathNot: '^scripts/postgres\\.ts$',
      },
    },
    {
      name: 'library-never-sees-the-demo',
      severity: 'error',
      from: { path: '^backends/typescript/src' },
      to: { path: '^backends/typescript/(demo|bin|tests)' },
    },
    {
      name: 'no-test-in-product',
      severity: 'error',
      from: { pathNot: '^(tests|backends/typescript/tests|scripts|playwright.config)' },
      to: { path: '^(tests|backends/typescript/tests)' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: false,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^\\.(wxt|output)' },
  },
};
