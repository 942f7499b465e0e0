/** FNV-1a, 32 bits. */
const digest = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
};

const LARGEST = 0x7fffffff;

/**
 * Names rules by what they say, so that a rule keeps its id while others come and go, and two workers that make the
 * same rules at the same moment name them alike. Ids are from 1 to 2³¹−1, as browsers want them.
 */
export const withIds = <T extends object>(rules: readonly T[]): readonly (T & { readonly id: number })[] => {
  const taken = new Set<number>();
  const byContent = new Map(rules.map((rule) => [JSON.stringify(rule), rule]));
  return [...byContent]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([content, rule]) => {
      let id = (digest(content) % LARGEST) + 1;
      while (taken.has(id)) id = (id % LARGEST) + 1;
      taken.add(id);
      return { ...rule, id };
    });
};
