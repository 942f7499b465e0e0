/** @jsxImportSource hono/jsx */
import { StorefrontLayout } from './StorefrontLayout.tsx';
import type { Visit } from './visit.ts';

export const NotFoundPage = ({ visit }: { readonly visit: Visit }) => (
  <StorefrontLayout visit={visit} title={visit.t('not_found')} path="/">
    <div class="empty">
      <h1 class="page-title">{visit.t('not_found')}</h1>
      <a class="button button-main" href="/">
        {visit.t('keep_shopping')}
      </a>
    </div>
  </StorefrontLayout>
);
