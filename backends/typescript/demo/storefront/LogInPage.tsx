/** @jsxImportSource hono/jsx */
import { DEMO_PASSWORD } from '../seed/agents.ts';
import { KNOWN } from '../seed/known-customers.ts';
import { StorefrontLayout } from './StorefrontLayout.tsx';
import type { Visit } from './visit.ts';

interface LogInProps {
  readonly visit: Visit;
  readonly email: string;
  readonly next: string;
  readonly failed: boolean;
}

export const LogInPage = ({ visit, email, next, failed }: LogInProps) => {
  const { t, storefront } = visit;
  const example = storefront.id === 'main' ? KNOWN.anna : KNOWN.outletOnly;
  return (
    <StorefrontLayout visit={visit} title={t('log_in')} path="/login">
      <div class="narrow">
        <h1 class="page-title">{t('log_in')}</h1>
        <p>{t('log_in_intro')}</p>
        {failed ? (
          <p class="notice notice-bad" role="alert">
            {t('log_in_failed')}
          </p>
        ) : null}
        <form method="post" action="/login" class="form">
          <input type="hidden" name="next" value={next} />
          <label class="field">
            {t('email')}
            <input type="email" name="email" value={email} autocomplete="username" required />
          </label>
          <label class="field">
            {t('password')}
            <input type="password" name="password" autocomplete="current-password" required />
          </label>
          <button class="button button-main" type="submit">
            {t('log_in')}
          </button>
        </form>
        <p class="notice">{t('demo_hint', { password: DEMO_PASSWORD, email: example.email })}</p>
      </div>
    </StorefrontLayout>
  );
};
