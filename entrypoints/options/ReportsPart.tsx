import { useEffect } from 'react';
import { useStore, type StoreApi } from 'zustand';
import { Reports } from '../../components/options/Reports.tsx';
import type { Remedies } from '../../components/FailureNotice.tsx';
import { idle } from '../../lib/view/remote.ts';
import type { ReportsStore } from '../../lib/view/reports-store.ts';
import type { RulesStore } from '../../lib/view/rules-store.ts';

export interface ReportsPartProps {
  readonly store: StoreApi<ReportsStore>;
  /** Tells whether there can be such a log, and what the browser allows. */
  readonly rules: StoreApi<RulesStore>;
  readonly shop: string;
  readonly remedies: Remedies;
}

/** The team's log of one shop, where agents' browsers can write one. */
export const ReportsPart = ({ store, rules, shop, remedies }: ReportsPartProps) => {
  const { views, saves, load, save } = useStore(store);
  const canReport = useStore(rules, (now) => now.views[shop]?.value?.canReport === true);
  const mayReadCookies = useStore(rules, (now) => now.views[shop]?.value?.permissions.cookies === true);
  // Once cookies are allowed, a shop that could not be asked without them may answer.
  useEffect(() => {
    if (canReport) void load(shop);
  }, [canReport, mayReadCookies, load, shop]);
  if (!canReport) return null;
  return (
    <Reports
      settings={views[shop] ?? idle}
      save={saves[shop]}
      remedies={remedies}
      onSave={(chosen) => void save(shop, chosen)}
      onReload={() => void load(shop)}
    />
  );
};
