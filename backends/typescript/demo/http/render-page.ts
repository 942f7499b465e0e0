import type { Context } from 'hono';
import { html } from 'hono/html';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Sends a whole page; never kept by caches, as it shows people's data. */
export const renderPage = (
  context: Context,
  page: JSX.Element,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> => {
  context.header('Cache-Control', 'no-store');
  return context.html(html`<!doctype html>${page}`, status);
};
