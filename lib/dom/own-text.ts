const TEXT_NODE = 3;

export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Text that stands directly in an element: without the words of icon fonts, links and badges inside it. */
export const getOwnText = (element: Element): string =>
  collapse(
    Array.from(element.childNodes, (node) => (node.nodeType === TEXT_NODE ? (node.nodeValue ?? '') : ' ')).join(''),
  );
