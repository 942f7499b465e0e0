type Attributes = Readonly<Record<string, string>>;

/** Builds an element without parsing any markup: texts of shops stay text, and pages with Trusted Types let it through. */
export const element = <T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[T] => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};
