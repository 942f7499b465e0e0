/**
 * Where an element of a saved page lies: from its opening tag to behind its closing one, by counting tags of its kind.
 * Throws where the page has no such element: a replay that silently showed something else would prove nothing.
 */
export function locateElement(html: string, opening: string): { readonly start: number; readonly end: number } {
  const start = html.indexOf(opening);
  const tag = /^<(\w+)/.exec(opening)?.[1];
  if (start < 0 || tag === undefined) throw new Error(`the saved page has no ${opening}`);
  const tags = new RegExp(`<(/?)${tag}\\b`, 'g');
  tags.lastIndex = start;
  let depth = 0;
  for (let found = tags.exec(html); found !== null; found = tags.exec(html)) {
    depth += found[1] === '/' ? -1 : 1;
    if (depth === 0) return { start, end: html.indexOf('>', found.index) + 1 };
  }
  throw new Error(`the saved page does not close ${opening}`);
}

/** The page without that element. */
export function cutElement(html: string, opening: string): string {
  const { start, end } = locateElement(html, opening);
  return html.slice(0, start) + html.slice(end);
}
