/** Absolute limit of a session that this browser ends by itself, in minutes. */
export const SESSION_MINUTES = { least: 5, most: 480, usual: 60 } as const;

/** Minutes as an agent typed them; null where it is no whole number within the limits. */
export const parseMinutes = (typed: string): number | null => {
  const digits = typed.trim();
  if (!/^\d{1,4}$/.test(digits)) return null;
  const minutes = Number(digits);
  return minutes >= SESSION_MINUTES.least && minutes <= SESSION_MINUTES.most ? minutes : null;
};
