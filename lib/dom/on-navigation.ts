/** The part of the Navigation API that is used; not every browser has it. */
interface Navigation extends EventTarget {
  readonly currentEntry: unknown;
}

const findNavigation = (): Navigation | null => {
  const { navigation }: { readonly navigation?: Navigation } = window as unknown as { navigation?: Navigation };
  return navigation ?? null;
};

/**
 * Calls back when a page that is never left shows another address. Routers change it by `pushState`, which fires no event
 * of its own: where the browser has no Navigation API, whoever watches the page itself has to compare `location`.
 */
export const onNavigation = (callback: () => void, signal: AbortSignal): void => {
  findNavigation()?.addEventListener('navigatesuccess', callback, { signal });
  window.addEventListener('popstate', callback, { signal });
  window.addEventListener('hashchange', callback, { signal });
};
