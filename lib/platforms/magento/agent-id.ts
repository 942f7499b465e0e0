/** The log names agents by the name they sign in with; ids of the protocol hold fewer characters than that may. */
const PLAIN = /^[A-Za-z0-9_.:-]{1,64}$/;
const MARK = 'u:';

const encode = (name: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(name)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** Id of an agent from the name that Magento shows; at most 40 characters are kept there (2.4). */
export const toAgentId = (name: string): string =>
  PLAIN.test(name) && !name.startsWith(MARK) && !/^\.{1,2}$/.test(name) ? name : `${MARK}${encode(name).slice(0, 62)}`;

/** The name that an id was made of, or as much of its beginning as the id holds: Magento finds parts of names. */
export const toUserName = (id: string): string => {
  if (!id.startsWith(MARK)) return id;
  const bytes = Uint8Array.from(atob(id.slice(MARK.length).replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  );
  // As of a stream: a letter that was cut in two is left out.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true });
};
