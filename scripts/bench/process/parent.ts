/** The child's half of `Child`: answers each message of the parent in order, and ends when the parent has gone. */
export function serveParent(
  ready: object,
  answer: (message: unknown) => Promise<object>,
  end: () => Promise<void>,
): void {
  const send = (message: object): void => {
    process.send?.(message);
  };
  process.on('message', (message: unknown) => {
    void answer(message).then(send, (error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  });
  process.on('disconnect', () => {
    void end().finally(() => process.exit());
  });
  send(ready);
}
