import { CustomersList } from '../pages/customers-list.ts';
import { EMAIL } from '../pages/admin-page.ts';
import { Options } from '../pages/options.ts';
import type { AgentBrowser } from './agent-browser.ts';
import type { Language } from './texts.ts';

/** Where a test begins: an agent signed in on the customers list, and their shop added through the options page. */
export async function prepareAgent(
  agent: AgentBrowser,
  adminBase: string,
  { email = EMAIL.agent, language = 'en' }: { readonly email?: string; readonly language?: Language } = {},
): Promise<CustomersList> {
  const list = new CustomersList(await agent.newPage(), adminBase, language);
  await list.signIn(email);
  const options = new Options(await agent.openExtensionPage('options.html'), language);
  await options.addShop(adminBase);
  await options.page.close();
  await list.page.bringToFront();
  return list;
}
