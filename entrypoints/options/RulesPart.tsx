import { useEffect } from 'react';
import { useStore, type StoreApi } from 'zustand';
import { Rules } from '../../components/options/Rules.tsx';
import type { Remedies } from '../../components/FailureNotice.tsx';
import { idle } from '../../lib/view/remote.ts';
import type { RulesStore } from '../../lib/view/rules-store.ts';

export interface RulesPartProps {
  readonly store: StoreApi<RulesStore>;
  readonly shop: string;
  readonly remedies: Remedies;
}

/** What this browser alone does for one shop. */
export const RulesPart = ({ store, shop, remedies }: RulesPartProps) => {
  const { views, saves, refused, load, save, allowCookies } = useStore(store);
  useEffect(() => void load(shop), [load, shop]);
  return (
    <Rules
      settings={views[shop] ?? idle}
      save={saves[shop]}
      refused={refused.includes(shop)}
      remedies={remedies}
      onSave={(chosen) => void save(shop, chosen)}
      onReload={() => void load(shop)}
      onAllowCookies={() => void allowCookies(shop)}
    />
  );
};
