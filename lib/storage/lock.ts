/** Runs tasks of the same name one after the other, whatever became of the one before. */
export type Lock = <T>(name: string, task: () => Promise<T>) => Promise<T>;

/**
 * Storage has no transactions, and the browser may hand us two events at once: what is read, changed and written back
 * runs under a name here. Held within one worker; keys that two workers write (`incognito: split`) are one item each.
 */
export const createLock = (): Lock => {
  const tails = new Map<string, Promise<unknown>>();
  return (name, task) => {
    const before = tails.get(name) ?? Promise.resolve();
    const mine = before.then(task, task);
    const tail = mine.catch(() => undefined);
    tails.set(name, tail);
    void tail.then(() => {
      if (tails.get(name) === tail) tails.delete(name);
    });
    return mine;
  };
};
