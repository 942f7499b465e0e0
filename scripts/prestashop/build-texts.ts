import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';

const ROOT = path.resolve(import.meta.dirname, '../..');
const LOCALES = path.join(ROOT, 'public/_locales');
const OWN = path.join(ROOT, 'backends/prestashop/texts');
const BUILT = path.join(ROOT, 'backends/prestashop/connectascustomer/texts');

type Messages = Record<string, { readonly message: string }>;

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Keys of the extension's texts that the module says as well. */
export const sharedKeys = (): readonly string[] => readJson(path.join(OWN, 'shared.json')) as string[];

/** Languages that both the extension and the module speak. */
export const languages = (): readonly string[] =>
  readdirSync(OWN)
    .filter((file) => file.endsWith('.json') && file !== 'shared.json')
    .map((file) => path.basename(file, '.json'))
    .sort();

export const readOwnTexts = (language: string): Readonly<Record<string, string>> =>
  readJson(path.join(OWN, `${language}.json`)) as Record<string, string>;

/** The module's texts in one language: its own, and those that it shares with the extension. */
export function readTexts(language: string): Readonly<Record<string, string>> {
  const messages = readJson(path.join(LOCALES, language, 'messages.json')) as Messages;
  const shared = sharedKeys().map((key): [string, string] => {
    const message = messages[key]?.message;
    if (message === undefined) throw new Error(`the extension has no text ${key} in ${language}`);
    return [key, message];
  });
  return { ...Object.fromEntries(shared), ...readOwnTexts(language) };
}

const quote = (text: string): string => `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;

/** A PHP file that returns the texts: no parser is needed at run time, and opcode caches keep it. */
export function toPhp(texts: Readonly<Record<string, string>>): string {
  const lines = Object.entries(texts).map(([key, text]) => `    ${quote(key)} => ${quote(text)},`);
  return `<?php\n\n// Made by \`npm run texts:prestashop\`.\nreturn array(\n${lines.join('\n')}\n);\n`;
}

export const builtFile = (language: string): string => path.join(BUILT, `${language}.php`);

if (process.argv[1] === import.meta.filename) {
  mkdirSync(BUILT, { recursive: true });
  for (const language of languages()) {
    const file = path.join(OWN, `${language}.json`);
    const options = await resolveConfig(file);
    writeFileSync(file, await format(JSON.stringify(readOwnTexts(language)), { ...options, parser: 'json' }));
    writeFileSync(builtFile(language), toPhp(readTexts(language)));
  }
}
