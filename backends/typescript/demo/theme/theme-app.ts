import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Hono } from 'hono';
import { etag } from 'hono/etag';

const require = createRequire(import.meta.url);

/** Self-hosted type: their style sheets point at files beside them, which are served below `/theme/fonts/`. */
const FONTS: Readonly<Record<string, string>> = {
  inter: require.resolve('@fontsource-variable/inter/index.css'),
  fraunces: require.resolve('@fontsource-variable/fraunces/index.css'),
};

const readTheme = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

const readFont = (family: string): string =>
  readFileSync(FONTS[family] ?? '', 'utf8').replaceAll('./files/', `/theme/fonts/${family}/`);

/** Each site loads one sheet, put together from its parts in this order. */
const SHEETS = {
  admin: {
    fonts: ['inter'],
    parts: ['base', 'frame', 'page', 'panels', 'tables', 'list-tools', 'forms', 'sign-in', 'small-screens'],
  },
  storefront: {
    fonts: ['inter', 'fraunces'],
    parts: ['base', 'outlet', 'frame', 'forms', 'catalogue', 'checkout', 'account', 'small-screens'],
  },
} as const;

const readSheet = (site: keyof typeof SHEETS): string =>
  [...SHEETS[site].fonts.map(readFont), ...SHEETS[site].parts.map((part) => readTheme(`./${site}/${part}.css`))].join(
    '\n',
  );

const SCRIPTS = ['customers-list.js', 'live-grid.js'] as const;

/** Style sheets, scripts and type of both sites, below `/theme/`; read once, as they only change with the code. */
export const createThemeApp = (): Hono => {
  const app = new Hono();
  const serve = (path: string, type: string, content: string | Uint8Array<ArrayBuffer>) => {
    app.get(path, (context) =>
      context.body(content, 200, {
        'Content-Type': type,
        'Cache-Control': 'no-cache',
        'X-Content-Type-Options': 'nosniff',
      }),
    );
  };
  app.use('/theme/*', etag());
  for (const site of ['admin', 'storefront'] as const)
    serve(`/theme/${site}.css`, 'text/css; charset=utf-8', readSheet(site));
  for (const name of SCRIPTS) serve(`/theme/${name}`, 'text/javascript; charset=utf-8', readTheme(`./${name}`));
  serve('/theme/icon.svg', 'image/svg+xml', readTheme('./icon.svg'));
  app.get('/theme/fonts/:family/:file{[a-z0-9-]+\\.woff2}', (context) => {
    const sheet = FONTS[context.req.param('family')];
    if (sheet === undefined) return context.notFound();
    const file = join(dirname(sheet), 'files', context.req.param('file'));
    return context.body(Uint8Array.from(readFileSync(file)), 200, {
      'Content-Type': 'font/woff2',
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });
  return app;
};
