/** Who may import whom. ARCHITECTURE.md says why. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
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
      to: {
        path: '^(entrypoints|backends|tests|lib/(platforms|messaging|permissions|protocol/client))',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^components/ui' },
      to: { path: '^(lib|components/(?!ui/))', dependencyTypesNot: ['type-only'] },
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
        path: '(^|node_modules/)(wxt|react|react-dom|webextension-polyfill)/|^lib/(messaging|permissions|sessions|shops|browser)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'content-scripts-stay-small',
      severity: 'error',
      from: { path: '^entrypoints/([^/]+\\.content|banner)' },
      to: {
        path: 'session(-registry)?\\.ts$|node_modules/(react|react-dom|zod|webextension-polyfill)/',
        pathNot: '^entrypoints/',
        reachable: true,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-browser-ts-knows-the-polyfill',
      severity: 'error',
      from: { pathNot: '^lib/browser\\.ts$' },
      to: {
        path: 'node_modules/(webextension-polyfill)/|^node_modules/wxt/dist/browser',
        dependencyTypesNot: ['type-only'],
      },
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
      to: { path: '^(entrypoints|components|tests|scripts|lib/(?!protocol/|result|clock))' },
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
      from: { pathNot: '^(tests|backends/typescript/tests|scripts)' },
      to: { path: '^(tests|backends/typescript/tests)' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^\\.(wxt|output)' },
  },
};
