import { discovery } from '../../../../../lib/protocol/schema/discovery.ts';
import { link, type LinkRequest } from '../../../../../lib/protocol/schema/link.ts';
import { currentSession, type StorefrontSession } from '../../../../../lib/protocol/schema/session.ts';
import { CONNECT_TOKEN_HEADER } from '../../../../../lib/protocol/version.ts';
import { TestBrowser, type Page } from './test-browser.ts';

/** The browser of a signed-in agent, which speaks the protocol as the extension does. */
export class AgentBrowser extends TestBrowser {
  readonly #admin: string;

  constructor(admin: string) {
    super();
    this.#admin = admin;
  }

  async discover() {
    return discovery.parse(JSON.parse((await this.send(`${this.#admin}connect/discovery`)).text));
  }

  /** Posts to the protocol with the token of the admin session. */
  async call(path: string, body: unknown): Promise<Page> {
    const { connectToken } = await this.discover();
    return this.send(`${this.#admin}connect/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [CONNECT_TOKEN_HEADER]: connectToken },
      body: JSON.stringify(body),
    });
  }

  /** Asks for a link and opens it; the page that the agent lands on. */
  async connect(request: Omit<LinkRequest, 'kind'> & Partial<Pick<LinkRequest, 'kind'>>): Promise<Page> {
    const answer = await this.call('links', { kind: 'instant', ...request });
    if (answer.status !== 201) throw new Error(`no link: ${answer.text}`);
    return openLink(this, link.parse(JSON.parse(answer.text)).url);
  }

  /** What the storefront says of this browser's session. */
  async session(storefront: string): Promise<StorefrontSession | null> {
    const answer = await this.send(`${storefront}connect/session`);
    return currentSession.parse(JSON.parse(answer.text)).session;
  }

  async exit(storefront: string): Promise<Page> {
    const session = await this.session(storefront);
    return this.send(`${storefront}connect/session/exit`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: new URL(storefront).origin },
      body: JSON.stringify({ id: session?.id }),
    });
  }
}

/** Opens the landing of a link and presses its button, as the page's script does. */
export const openLink = async (browser: TestBrowser, url: string): Promise<Page> => {
  const { href, hash } = new URL(url);
  const page = href.slice(0, href.length - hash.length);
  const landing = await browser.open(page);
  const nonce = /name="nonce" value="([^"]+)"/.exec(landing.text)?.[1] ?? '';
  return browser.submit(page, { token: hash.slice(1), nonce, auto: '0' });
};
