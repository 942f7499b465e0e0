/** @jsxImportSource hono/jsx */
import type { Hono } from 'hono';
import { settings as settingsSchema } from '../../../../lib/protocol/schema/settings.ts';
import { getFromConnect, postToConnect, type AskConnect } from '../connect/ask-connect.ts';
import { readForm } from '../http/form-fields.ts';
import { renderPage } from '../http/render-page.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import type { AdminContext, AdminEnv } from './admin-env.ts';
import { readSettingsForm } from './settings-fields.ts';
import { SettingsPage } from './SettingsPage.tsx';

/** A form over the protocol's settings; the backend alone decides who may see and change them. */
export const routeSettings = (app: Hono<AdminEnv>, shop: ShopContext, ask: AskConnect): void => {
  const { sites } = shop;
  const propsOf = (context: AdminContext) => ({
    sites,
    agent: context.var.agent,
    formToken: context.var.session.form_token,
    notice: context.req.query('done') === 'saved' ? 'The settings are saved.' : undefined,
  });

  app.get('/admin/settings', async (context) => {
    const answer = await getFromConnect(ask, sites.adminBase, 'settings', context.req.header('cookie') ?? '');
    const settings = 'body' in answer ? answer.body : null;
    return renderPage(context, <SettingsPage {...propsOf(context)} settings={settings} error={null} />);
  });

  app.post('/admin/settings', async (context) => {
    const sent = readSettingsForm(await readForm(context.req));
    const checked = settingsSchema.safeParse(sent);
    const issue = checked.success ? null : checked.error.issues[0];
    const cookie = context.req.header('cookie') ?? '';
    const answer = checked.success
      ? await postToConnect(ask, sites.adminBase, 'settings', cookie, checked.data)
      : { refused: `${issue?.path.join('.') ?? 'The form'}: ${issue?.message ?? 'is not valid'}` };
    if ('body' in answer) return context.redirect('/admin/settings?done=saved', 303);
    const page = <SettingsPage {...propsOf(context)} settings={sent} error={answer.refused} />;
    return renderPage(context, page, 422);
  });
};
