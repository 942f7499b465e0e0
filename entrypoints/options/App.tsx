import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Remedies } from '../../components/FailureNotice.tsx';
import { AddShop } from '../../components/options/AddShop.tsx';
import { OptionsFrame } from '../../components/options/OptionsFrame.tsx';
import { ShopList } from '../../components/options/ShopList.tsx';
import { StorageNote } from '../../components/options/StorageNote.tsx';
import { findGuard } from '../../lib/courtesy/guards.ts';
import { PAGE_ADAPTERS } from '../../lib/platforms/page-registry.ts';
import type { OptionsStores } from '../../lib/view/options-store.ts';
import type { ShopView } from '../../lib/view/shops-store.ts';
import { AllowPart } from './AllowPart.tsx';
import { ReportsPart } from './ReportsPart.tsx';
import { RulesPart } from './RulesPart.tsx';

export interface AppProps {
  readonly options: OptionsStores;
  readonly version: string;
  readonly docsUrl: string | undefined;
}

const openTab = (url: string): void => {
  window.open(url, '_blank', 'noreferrer');
};

const platformLabel = (platform: string): string => PAGE_ADAPTERS.find(({ id }) => id === platform)?.label ?? platform;

export const App = ({ options, version, docsUrl }: AppProps) => {
  const { shops, tests, removals, load, test, remove } = useStore(options.shops);
  const add = useStore(options.addShop);
  const reload = (): void => location.reload();
  const remediesOf = (shop: ShopView): Remedies => ({ admin: () => openTab(shop.adminBase), reload });
  useEffect(() => void options.start(), [options]);
  if (options.allow !== null) {
    return (
      <OptionsFrame version={version} docsUrl={docsUrl}>
        <AllowPart store={options.allow} />
      </OptionsFrame>
    );
  }
  return (
    <OptionsFrame version={version} docsUrl={docsUrl}>
      <ShopList
        shops={shops}
        tests={tests}
        removals={removals}
        platformLabel={(shop) => platformLabel(shop.platform)}
        remedies={{ retry: () => void load(), reload }}
        settingsOf={(shop) =>
          findGuard(shop.platform) === null ? null : (
            <>
              <RulesPart store={options.rules} shop={shop.id} remedies={{ reload }} />
              <ReportsPart store={options.reports} rules={options.rules} shop={shop.id} remedies={remediesOf(shop)} />
            </>
          )
        }
        remediesOf={remediesOf}
        onTest={(shop) => void test(shop.id)}
        onRemove={(shop) => void remove(shop.id)}
        onAllow={(shop) => void options.allowMissing(shop)}
      />
      <AddShop
        flow={add.flow}
        address={add.address}
        httpConfirmed={add.httpConfirmed}
        onType={add.type}
        onConfirmHttp={add.confirmHttp}
        onSubmit={add.submit}
        onAllow={add.allow}
        onRetry={add.retry}
        onRestart={add.restart}
        onOpenAdmin={openTab}
      />
      <StorageNote />
    </OptionsFrame>
  );
};
