import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ReportSettings } from '../platforms/session-adapter.ts';
import { ok } from '../result.ts';
import { createSavedSettings, type SavedSettings } from './saved-settings.ts';
import type { Send } from './send.ts';

/** How the shop says that its log is written now. */
export type ReportsView = ReportSettings;

/** What of it may be changed, for everybody who works at the shop. */
export type ReportsChoice = Pick<ReportSettings, 'on' | 'days'>;

export type ReportsStore = SavedSettings<ReportsView, ReportsChoice>;

const readChoice = ({ on, days }: ReportsView): ReportsChoice => ({ on, days });

/** Whether agents' browsers write a log into a shop, as the shop itself keeps it. */
export const createReportsStore = (send: Send): StoreApi<ReportsStore> =>
  createStore<ReportsStore>()((set, get) =>
    createSavedSettings<ReportsView, ReportsChoice>(
      {
        load: (shop) => send('page/reports', { shop }),
        save: async (shop, chosen) => {
          const answer = await send('page/save-reports', { shop, ...chosen });
          return answer.ok ? ok(readChoice(answer.value)) : answer;
        },
        readChoice,
        withChoice: (view, chosen) => ({ ...view, ...chosen }),
      },
      set,
      get,
    ),
  );
