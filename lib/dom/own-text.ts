const TEXT_NODE = 3;

export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

const readOwn = (element: Element, between: string): string =>
  Array.from(element.childNodes, (node) => (node.nodeType === TEXT_NODE ? (node.nodeValue ?? '') : between)).join('');

/** Text that stands directly in an element: without the words of icon fonts, links and badges inside it. */
export const getOwnText = (element: Element): string => collapse(readOwn(element, ' '));

/** The same, by the lines of its source; empty ones are left out. */
export const getOwnLines = (element: Element): readonly string[] =>
  readOwn(element, '\n').split('\n').map(collapse).filter(Boolean);
