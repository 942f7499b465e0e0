import type { CapturedPage } from './captures.ts';
import type { ReplayShop } from './replay-shop.ts';
import type { ReplayVersion } from './versions.ts';

/** One running replay, as its parts see it. */
export interface Replay {
  readonly version: ReplayVersion;
  readonly origin: string;
  readonly port: number;
  readonly captures: ReadonlyMap<string, CapturedPage>;
  readonly shop: ReplayShop;
  /** Whether the companion module is installed and switched on. */
  hasModule: boolean;
  /** Whether the employee's profile may not see the module: PrestaShop then prints nothing of it. */
  hidesModule: boolean;
}
