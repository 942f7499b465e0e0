import { fakeBrowser } from 'wxt/testing';
import { browser } from '../../../lib/browser.ts';
import type { Rule } from '../../../lib/courtesy/rules.ts';

/** The parts of a browser that rules and cookies need, with every permission given until it is taken. */
export class FakeRulesBrowser {
  readonly apis = new Set(['declarativeNetRequestWithHostAccess', 'cookies']);
  manifest: Record<string, unknown> = { incognito: 'split', optional_permissions: ['cookies'] };
  rules: readonly Rule[] = [];
  updates = 0;
  /** Set where the browser refuses a set of rules. */
  refusal: Error | null = null;
  /** Runs once between reading and writing: another worker gets in between. */
  meanwhile: () => void = () => undefined;

  constructor() {
    Reflect.deleteProperty(browser, 'declarativeNetRequest');
    fakeBrowser.reset();
    Object.assign(browser.permissions, {
      contains: async ({ permissions = [] }: { permissions?: string[] }) =>
        permissions.every((one) => this.apis.has(one)),
    });
    Object.assign(browser.runtime, { getManifest: () => this.manifest });
    this.install({
      getSessionRules: async () => this.rules,
      updateSessionRules: async ({
        addRules = [],
        removeRuleIds = [],
      }: {
        addRules?: Rule[];
        removeRuleIds?: number[];
      }) => {
        this.meanwhile();
        if (this.refusal !== null) throw this.refusal;
        const left = this.rules.filter(({ id }) => !removeRuleIds.includes(id));
        if (addRules.some(({ id }) => left.some((one) => one.id === id)))
          throw new Error('Rule with id already exists');
        this.rules = [...left, ...addRules];
        this.updates += 1;
      },
    });
  }

  install(declarativeNetRequest: object | undefined): void {
    Object.defineProperty(browser, 'declarativeNetRequest', { configurable: true, value: declarativeNetRequest });
  }
}
