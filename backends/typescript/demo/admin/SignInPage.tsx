/** @jsxImportSource hono/jsx */
import { AGENTS, DEMO_PASSWORD } from '../seed/agents.ts';
import type { Sites } from '../shop/sites.ts';
import { AdminHead } from './AdminLayout.tsx';

interface SignInProps {
  readonly sites: Sites;
  readonly email: string;
  readonly error: string | null;
  /** Where to go afterwards, below the admin. */
  readonly next: string;
}

export const SignInPage = ({ sites, email, error, next }: SignInProps) => (
  <html lang="en">
    <AdminHead sites={sites} title="Sign in" signedIn={false} />
    <body class="admin sign-in">
      <main>
        <div class="sign-in-card">
          <p class="brand">
            <span class="brand-mark" aria-hidden="true">
              B
            </span>
            {sites.shopName}
          </p>
          <h1>Sign in to the admin</h1>
          {error === null ? null : (
            <p class="notice notice-bad" role="alert">
              {error}
            </p>
          )}
          <form method="post" action="/admin/sign-in">
            <input type="hidden" name="next" value={next} />
            <label class="field">
              E-mail
              <input type="email" name="email" value={email} autocomplete="username" required />
            </label>
            <label class="field">
              Password
              <input type="password" name="password" autocomplete="current-password" required />
            </label>
            <button class="button button-main" type="submit">
              Sign in
            </button>
          </form>
        </div>
        <aside class="sign-in-hint" aria-label="Demo accounts">
          <h2>Demo accounts</h2>
          <p>
            The password is <code>{DEMO_PASSWORD}</code> for everybody.
          </p>
          <dl>
            {AGENTS.map((agent) => (
              <div>
                <dt>{agent.role}</dt>
                <dd>{agent.email}</dd>
              </div>
            ))}
          </dl>
        </aside>
      </main>
    </body>
  </html>
);
