const STEP: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** Whether a text starts with what was typed, as the agent's language sees it. */
const startsWith = (label: string, typed: string): boolean =>
  label.trim().toLocaleLowerCase().startsWith(typed.toLocaleLowerCase());

/**
 * The item that a key leads to from `at` (-1 = none has the focus): arrows go round, Home and End jump, a letter goes to
 * the next item that begins with it. Null where the key means something else.
 */
export const findNextItem = (key: string, labels: readonly string[], at: number): number | null => {
  const count = labels.length;
  if (count === 0) return null;
  const step = STEP[key];
  if (step !== undefined) return step(at === -1 && key === 'ArrowUp' ? 0 : at, count);
  if (key.length !== 1 || key === ' ') return null;
  for (let ahead = 1; ahead <= count; ahead += 1) {
    const index = (at + ahead) % count;
    if (startsWith(labels[index] ?? '', key)) return index;
  }
  return null;
};
