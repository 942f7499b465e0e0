/** Frames only: the lines before them hold the message, and that may hold an address or a name. */
const framesOf = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at |@\S+:\d+:\d+$/.test(line))
    .join('\n');

/** Shows up among the extension's errors: where it broke and what kind of error it was, nothing about anybody. */
export const logError = (where: string, error: unknown): void => {
  const told = new Error(`${where}: ${error instanceof Error ? error.name : typeof error}`);
  if (error instanceof Error && error.stack !== undefined) told.stack = `${told.message}\n${framesOf(error.stack)}`;
  reportError(told);
};
