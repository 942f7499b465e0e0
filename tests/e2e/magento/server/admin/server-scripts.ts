import type { MagentoShop } from '../../shop/magento-shop.ts';
import type { MagentoReplay } from '../magento-replay.ts';

const SCRIPTS = /<script\b[^>]*>(?:(?!<\/script>)[\s\S])*<\/script>/g;
const IS_OF_LOGIN =
  /lacConfirmationPopup|lacNotAllowedPopup|lac-confirmation-popup|lac-not-allowed-popup|customer_form_data_source/;

const NO_CHOICE = '"showStoreViewOptions":false,"storeViewOptions":[]';

/** The choice of stores as the shop prints it: one entry a store group, only the customer's own website's enabled. */
const printChoice = (website: 1 | 2, { sharesAccounts, offeredView }: MagentoShop): string => {
  const store = (of: 1 | 2, name: string) => ({
    label: `    ${name}`,
    value: of === 1 ? String(offeredView) : '3',
    disabled: of !== website && !sharesAccounts,
    selected: of === website,
  });
  const options = {
    base: { label: 'Main Website', value: { main_website_store: store(1, 'Main Website Store') } },
    wholesale: { label: 'Wholesale', value: { wholesale_store: store(2, 'Wholesale Store') } },
  };
  return `"showStoreViewOptions":true,"storeViewOptions":${JSON.stringify(options)}`;
};

/**
 * The rendered page with those of the server's own scripts that say how the customer may be logged in as. Whoever fetches
 * the page reads them; from the page itself Magento takes them away as it starts, and so does the replay's script.
 */
export function addServerScripts(replay: MagentoReplay, rendered: string, rawFile: string, website: 1 | 2 = 1): string {
  const scripts = (replay.readCapture(rawFile).match(SCRIPTS) ?? []).filter((script) => IS_OF_LOGIN.test(script));
  const chosen = replay.shop.isStoreChosen ? printChoice(website, replay.shop) : NO_CHOICE;
  const printed = scripts
    .map((script) =>
      script.replace(NO_CHOICE, () => chosen).replace(/^<script\b[^>]*/, '<script type="text/x-magento-init"'),
    )
    .join('\n');
  return rendered.replace(/<\/body>/, () => `${printed}</body>`);
}
