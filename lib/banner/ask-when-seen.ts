/**
 * Asks at once, and again whenever somebody comes back to the page: from another tab, or by Back out of the browser's
 * memory. Never by a timer, and never twice at a time.
 */
export const askWhenSeen = (ask: () => Promise<void>, signal: AbortSignal): void => {
  let asking = false;
  const start = (): void => {
    if (asking) return;
    asking = true;
    void ask().finally(() => {
      asking = false;
    });
  };
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') start();
    },
    { signal },
  );
  window.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) start();
    },
    { signal },
  );
  start();
};
