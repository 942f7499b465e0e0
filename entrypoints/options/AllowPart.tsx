import type { StoreApi } from 'zustand';
import { useStore } from 'zustand';
import { AllowOrigins } from '../../components/options/AllowOrigins.tsx';
import type { AllowStore } from '../../lib/view/allow-store.ts';

export interface AllowPartProps {
  readonly store: StoreApi<AllowStore>;
}

/** The permission page of a connect that waits. */
export const AllowPart = ({ store }: AllowPartProps) => {
  const { allow, load, accept, decline } = useStore(store);
  return (
    <AllowOrigins
      allow={allow}
      onAccept={accept}
      onDecline={decline}
      onReload={() => void load()}
      onShops={() => location.assign('#')}
    />
  );
};
