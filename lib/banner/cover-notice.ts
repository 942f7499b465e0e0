/** Hides a shop's own notice as long as the signal lasts. Shops show it by inline styles, which only `!important` outdoes. */
export const coverNotice = (selector: string, signal: AbortSignal): void => {
  const css = `${selector}{display:none!important}`;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    signal.addEventListener('abort', () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    });
  } catch {
    // Some engines refuse sheets that a content script has made.
    const style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
    signal.addEventListener('abort', () => style.remove());
  }
};
