const sheets = new Map<string, CSSStyleSheet | null>();

const construct = (css: string): CSSStyleSheet | null => {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  } catch {
    return null;
  }
};

/**
 * Gives a shadow root its style. One constructed sheet serves a thousand roots and no page's CSP forbids it; where the
 * engine refuses sheets made in a content script, each root gets a style element.
 */
export const adoptStyle = (root: ShadowRoot, css: string): void => {
  let sheet = sheets.get(css);
  if (sheet === undefined) {
    sheet = construct(css);
    sheets.set(css, sheet);
  }
  if (sheet !== null) {
    try {
      root.adoptedStyleSheets = [sheet];
      if (root.adoptedStyleSheets.length === 1) return;
    } catch {
      sheets.set(css, null);
    }
  }
  const style = document.createElement('style');
  style.textContent = css;
  root.prepend(style);
};
