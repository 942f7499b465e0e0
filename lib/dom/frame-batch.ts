/** Runs `work` once in the next frame, however often it was asked for. */
export const batchPerFrame = (work: () => void, signal: AbortSignal): (() => void) => {
  let frame = 0;
  signal.addEventListener('abort', () => cancelAnimationFrame(frame), { once: true });
  return () => {
    if (frame !== 0 || signal.aborted) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) work();
    });
  };
};
