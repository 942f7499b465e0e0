import { useStore } from 'zustand';
import { FailureNotice, type Remedies } from '../../components/FailureNotice.tsx';
import { FirstRun } from '../../components/popup/FirstRun.tsx';
import { LiveSessions } from '../../components/popup/LiveSessions.tsx';
import { PopupFrame } from '../../components/popup/PopupFrame.tsx';
import { Skeleton } from '../../components/ui/Skeleton.tsx';
import { useNow } from '../../components/use-now.ts';
import type { Clock } from '../../lib/clock.ts';
import { plural, text } from '../../lib/i18n/text.ts';
import type { Ending } from '../../lib/view/live-store.ts';
import type { Popup } from '../../lib/view/popup-store.ts';
import type { ShopView } from '../../lib/view/shops-store.ts';
import { openAdmin, openOptions } from './open-page.ts';
import { ShopPart } from './ShopPart.tsx';

export interface AppProps {
  readonly popup: Popup;
  readonly clock: Clock;
  readonly version: string;
}

const remediesOf = (shop: ShopView | undefined): Remedies => ({
  options: () => openOptions(''),
  reload: () => location.reload(),
  ...(shop !== undefined && { admin: () => openAdmin(shop.adminBase) }),
});

/** What screen readers hear when rows are gone because their sessions have ended. */
const saidOf = (endings: Readonly<Record<string, Ending>>): string => {
  const ended = Object.values(endings).filter(({ state }) => state === 'ended').length;
  return ended === 0 ? '' : plural('popup_ended', ended);
};

export const App = ({ popup, clock, version }: AppProps) => {
  const { shops } = useStore(popup.shops);
  const { live, endings, extensions, extend } = useStore(popup.live);
  const chosen = useStore(popup.typed, ({ shop }) => shop);
  const url = useStore(popup.page, (page) => page.url);
  const now = useNow(clock);
  const shopOf = (id: string | null): ShopView | undefined => shops.value?.find((one) => one.id === id);
  const shop = shopOf(chosen);
  return (
    <PopupFrame
      shops={shops.value ?? []}
      shop={chosen}
      version={version}
      said={saidOf(endings)}
      onShop={popup.chooseShop}
      onOptions={() => openOptions('')}
    >
      {live.value !== null && live.value.length > 0 && (
        <LiveSessions
          sessions={live.value}
          endings={endings}
          extensions={extensions}
          now={now}
          shopName={(id) => shopOf(id)?.name ?? ''}
          remediesOf={(session) => remediesOf(shopOf(session.shop))}
          onEnd={(session) => void popup.end(session.shop, session.id)}
          onExtend={(session, reason) => void extend(session.shop, session.id, reason)}
        />
      )}
      {shops.state === 'failed' && (
        <FailureNotice
          failure={shops.failure}
          remedies={{ ...remediesOf(undefined), retry: () => void popup.start({}) }}
        />
      )}
      {shops.value === null && shops.state !== 'failed' && <Skeleton label={text('popup_loading')} rows={3} />}
      {shops.value?.length === 0 && (
        <FirstRun
          host={url === null ? null : new URL(url).host}
          onAddThis={() => openOptions(`#add=${encodeURIComponent(url ?? '')}`)}
          onAddOther={() => openOptions('#add=')}
        />
      )}
      {shop !== undefined && <ShopPart popup={popup} shop={shop} now={now} remedies={remediesOf(shop)} />}
    </PopupFrame>
  );
};
