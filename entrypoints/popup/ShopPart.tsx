import { useStore } from 'zustand';
import type { Remedies } from '../../components/FailureNotice.tsx';
import { CustomerSearch } from '../../components/popup/CustomerSearch.tsx';
import { RecentSessions } from '../../components/popup/RecentSessions.tsx';
import type { Popup } from '../../lib/view/popup-store.ts';
import type { ShopView } from '../../lib/view/shops-store.ts';

export interface ShopPartProps {
  readonly popup: Popup;
  readonly shop: ShopView;
  readonly now: number;
  readonly remedies: Remedies;
}

/** The part of the popup that is about the chosen shop. */
export const ShopPart = ({ popup, shop, now, remedies }: ShopPartProps) => {
  const typed = useStore(popup.typed);
  const find = useStore(popup.find);
  const { endings } = useStore(popup.live);
  const { recent, more, loadMore } = useStore(popup.recent);
  return (
    <>
      <CustomerSearch
        q={typed.q}
        found={find.found}
        more={find.more}
        connecting={find.connecting}
        menus={find.menus}
        remedies={{ ...remedies, retry: popup.search }}
        onType={popup.type}
        onSubmit={popup.search}
        onMore={() => void find.loadMore()}
        onConnect={(customer, choice) => void find.connect(shop.id, customer, choice)}
      />
      <RecentSessions
        recent={recent}
        more={more}
        endings={endings}
        scope={typed.scope}
        filter={typed.filter}
        stateFilter={typed.stateFilter}
        now={now}
        storefrontName={(id) => shop.storefronts.find((one) => one.id === id)?.name ?? ''}
        remedies={{ ...remedies, retry: () => void popup.refresh() }}
        onScope={popup.chooseScope}
        onFilter={(filter) => typed.set({ filter })}
        onStateFilter={(stateFilter) => typed.set({ stateFilter })}
        onRefresh={() => void popup.refresh()}
        onMore={() => void loadMore()}
        onEnd={(session) => void popup.end(shop.id, session.id)}
      />
    </>
  );
};
