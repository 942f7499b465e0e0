import { defineConfig } from 'wxt';

/** Needed by every agent from the first click on; SECURITY.md says what each is for, and a test holds the two together. */
const REQUIRED = ['storage', 'scripting', 'alarms', 'activeTab', 'contextMenus', 'declarativeNetRequestWithHostAccess'];

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  zip: { name: 'connect-as-customer', excludeSources: ['backends/**', 'docs/**', 'tests/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: REQUIRED,
    // Asked for with the first shop that has no guard of its own.
    optional_permissions: ['cookies'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+C' } } },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'connect-as-customer@example.org',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128', incognito: 'split', externally_connectable: { ids: [] } }),
  }),
});
