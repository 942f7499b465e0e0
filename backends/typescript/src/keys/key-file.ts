import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { chmod, link, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { KeyDocument } from './key-ring.ts';

const createKey = (number: number) => ({
  id: `k${number}`,
  secret: randomBytes(32).toString('base64url'),
  createdAt: new Date().toISOString(),
});

/** The file of a key ring on disk: whole or not at all, and for its owner alone. */
export class KeyFile {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** Any number of processes may come here at once; one file wins and all of them use it. */
  async createIfMissing(): Promise<void> {
    if (statSync(this.#path, { throwIfNoEntry: false }) !== undefined) return;
    const key = createKey(1);
    await mkdir(dirname(this.#path), { recursive: true });
    const draft = await this.#writeDraft({ version: 1, current: key.id, keys: [key] });
    try {
      await link(draft, this.#path);
    } catch (error) {
      if (!isExisting(error)) throw error;
    } finally {
      await rm(draft, { force: true });
    }
  }

  /** Changes whenever the file does. */
  getStamp(): string {
    const { ino, size, mtimeMs } = statSync(this.#path);
    return `${ino}.${size}.${mtimeMs}`;
  }

  read(): unknown {
    if (process.platform !== 'win32' && (statSync(this.#path).mode & 0o077) !== 0) {
      throw new Error(`${this.#path} can be read by others; give it mode 0600`);
    }
    return JSON.parse(readFileSync(this.#path, 'utf8')) as unknown;
  }

  async rotate(parse: (content: unknown) => KeyDocument): Promise<string> {
    const lock = `${this.#path}.lock`;
    const handle = await open(lock, 'wx', 0o600).catch((error: unknown) => {
      throw isExisting(error) ? new Error(`another rotation is under way; if it is not, delete ${lock}`) : error;
    });
    try {
      const document = parse(this.read());
      const key = createKey(1 + Math.max(...document.keys.map(({ id }) => Number(id.slice(1)))));
      const draft = await this.#writeDraft({ version: 1, current: key.id, keys: [...document.keys, key] });
      await rename(draft, this.#path);
      return key.id;
    } finally {
      await handle.close();
      await rm(lock, { force: true });
    }
  }

  async #writeDraft(document: KeyDocument): Promise<string> {
    const draft = `${this.#path}.${randomUUID()}`;
    const handle = await open(draft, 'wx', 0o600);
    try {
      await chmod(draft, 0o600);
      await handle.writeFile(`${JSON.stringify(document, null, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return draft;
  }
}

const isExisting = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';
