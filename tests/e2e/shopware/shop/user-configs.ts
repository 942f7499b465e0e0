import { randomBytes } from 'node:crypto';

/** A row of `user_config`: any agent may read, add and change those of all, and delete none. */
export interface UserConfig {
  readonly id: string;
  readonly userId: string;
  readonly key: string;
  readonly value: unknown;
  readonly createdAt: string;
  readonly updatedAt: string | null;
}

export interface UserConfigs {
  readonly rows: readonly UserConfig[];
  /** False where the user has one of that key already: the shop answers 500 then. */
  add(userId: string, key: string, value: unknown): boolean;
  /** False where there is no such row. */
  change(id: string, value: unknown): boolean;
}

export function createUserConfigs(now: () => number): UserConfigs {
  const rows: UserConfig[] = [];
  return {
    rows,
    add: (userId, key, value) => {
      if (rows.some((row) => row.userId === userId && row.key === key)) return false;
      const id = randomBytes(16).toString('hex');
      rows.unshift({ id, userId, key, value, createdAt: new Date(now()).toISOString(), updatedAt: null });
      return true;
    },
    change: (id, value) => {
      const at = rows.findIndex((row) => row.id === id);
      if (at < 0) return false;
      rows[at] = { ...rows[at]!, value, updatedAt: new Date(now()).toISOString() };
      return true;
    },
  };
}
