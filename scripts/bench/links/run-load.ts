export interface Load {
  /** Of each request, in milliseconds. */
  readonly latencies: readonly number[];
  readonly seconds: number;
}

/** Does `work` for each item, `parallel` at a time, and measures each and the whole. */
export async function runLoad<T>(
  items: readonly T[],
  parallel: number,
  work: (item: T) => Promise<void>,
): Promise<Load> {
  const latencies: number[] = [];
  const queue = items[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      const begun = performance.now();
      await work(item);
      latencies.push(performance.now() - begun);
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: parallel }, worker));
  return { latencies, seconds: (performance.now() - begun) / 1000 };
}
