import { findForgery } from '../../backends/typescript/src/links/check-link.ts';
import { parseToken } from '../../backends/typescript/src/links/token.ts';
import { loadKeyRing } from '../../backends/typescript/src/keys/key-ring.ts';
import { findLinkByHandle } from '../../backends/typescript/src/storage/links-repository.ts';
import { benchShop } from '../bench/backend/bench-shop.ts';
import { ProveShop, type ProvePlace } from './prove-shop.ts';

export interface RefuseMutationsResult {
  readonly tokens: number;
  readonly accepted: number;
  /** Whether the token that they were made from passes the same checks. */
  readonly original: boolean;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const pick = (length: number): number => Math.floor(Math.random() * length);
const pickCharacter = (): string => ALPHABET[pick(ALPHABET.length)] ?? 'A';

/** One small change each: what a curious person, a broken mail program or a guessing program does to a link. */
const MUTATIONS: readonly ((token: string) => string)[] = [
  (token) => replaceAt(token, pick(token.length), pickCharacter()),
  (token) => replaceAt(token, token.length - 1, pickCharacter()),
  (token) => replaceAt(token, token.indexOf('.', 2) - 1, pickCharacter()),
  (token) => token.slice(0, -1 - pick(10)),
  (token) => token + pickCharacter(),
  (token) => swapCase(token, pick(token.length)),
  (token) => token.split('.').toReversed().join('.'),
  (token) => `i.${randomPart()}.${token.split('.')[2] ?? ''}`,
  (token) => `i.${token.split('.')[1] ?? ''}.${randomPart()}`,
  (token) => replaceAt(token, pick(token.length), String.fromCharCode(pick(0x2000))),
];

/** Runs the checks that every redeem begins with, database and all, on tokens that nobody was given. */
export async function proveRefusesMutations(place: ProvePlace, tokens: number): Promise<RefuseMutationsResult> {
  const shop = await ProveShop.open(place);
  const keys = await loadKeyRing(place.keyFile);
  const { token } = await shop.issue();
  const isAccepted = async (text: string) => {
    const parsed = parseToken(text);
    const link = parsed === null ? undefined : await findLinkByHandle(shop.db, benchShop.id, parsed.handleHash);
    return findForgery({ keys }, link, parsed, 'main') === null;
  };
  let accepted = 0;
  for (let made = 0; made < tokens;) {
    const mutated = MUTATIONS[pick(MUTATIONS.length)]?.(token) ?? '';
    // Another hint in front is not another token: nobody believes it.
    if (mutated.replace(/^[im]\./, '') === token.slice(2)) continue;
    made += 1;
    if (await isAccepted(mutated)) accepted += 1;
  }
  const original = await isAccepted(token);
  await shop.db.destroy();
  return { tokens, accepted, original };
}

const replaceAt = (text: string, index: number, character: string): string =>
  text.slice(0, index) + character + text.slice(index + 1);

const randomPart = (): string => Array.from({ length: 43 }, pickCharacter).join('');

function swapCase(text: string, index: number): string {
  const character = text[index] ?? '';
  const lower = character.toLowerCase();
  return replaceAt(text, index, character === lower ? character.toUpperCase() : lower);
}
