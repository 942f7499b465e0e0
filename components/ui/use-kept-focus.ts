import { useEffect, type RefObject } from 'react';

/**
 * When the focused element is removed together with the row it stood in, the focus would start again at the top of the
 * document: it stays in `area` instead.
 */
export const useKeptFocus = (area: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    let last: Element | null = null;
    const remember = ({ target }: FocusEvent): void => {
      last = target instanceof Element ? target : null;
    };
    const watcher = new MutationObserver(() => {
      const isLost = last !== null && !last.isConnected;
      if (isLost && document.activeElement === document.body) element.focus();
      if (isLost) last = null;
    });
    element.addEventListener('focusin', remember);
    watcher.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', remember);
      watcher.disconnect();
    };
  }, [area]);
};
