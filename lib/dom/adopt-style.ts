type Adopt = (root: ShadowRoot) => void;

const byElement =
  (css: string): Adopt =>
  (root) => {
    const style = document.createElement('style');
    style.textContent = css;
    root.prepend(style);
  };

/** Tries it out once: some engines refuse sheets that a content script has made, or forget them. */
const bySheet = (css: string): Adopt | null => {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const sheets = [sheet];
    const sample = document.createElement('div').attachShadow({ mode: 'open' });
    sample.adoptedStyleSheets = sheets;
    if (sample.adoptedStyleSheets.length !== 1) return null;
    return (root) => {
      root.adoptedStyleSheets = sheets;
    };
  } catch {
    return null;
  }
};

const adopters = new Map<string, Adopt>();

/**
 * Gives a shadow root its style. One constructed sheet serves a thousand roots and no page's CSP forbids it; where that
 * does not work, each root gets a style element.
 */
export const adoptStyle = (root: ShadowRoot, css: string): void => {
  let adopt = adopters.get(css);
  if (adopt === undefined) {
    adopt = bySheet(css) ?? byElement(css);
    adopters.set(css, adopt);
  }
  adopt(root);
};
