import { spawn, type ChildProcess } from 'node:child_process';
import { on, once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ProvePlace } from './prove-shop.ts';

/** One more process on the same database. It says something as soon as it is ready, and whenever it has done something. */
export class Worker {
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess) {
    this.#process = process;
  }

  static async start(url: URL, { target, keyFile }: ProvePlace): Promise<Worker> {
    const args = ['--import', 'tsx', fileURLToPath(url), target, keyFile];
    const worker = new Worker(
      spawn(process.execPath, args, {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        env: { ...process.env, NODE_ENV: 'production' },
      }),
    );
    await worker.ask();
    return worker;
  }

  /** Sends a message, if there is one, and waits for the next answer. */
  async ask(message?: object): Promise<unknown> {
    const over = new AbortController();
    const answered = once(this.#process, 'message', { signal: over.signal });
    const gone = once(this.#process, 'exit', { signal: over.signal }).then(() => {
      throw new Error('a process of the proof ended by itself');
    });
    if (message !== undefined) this.#process.send(message);
    try {
      return (await Promise.race([answered, gone]))[0];
    } finally {
      over.abort();
    }
  }

  /** Everything that it says until it is gone. */
  async *messages(): AsyncGenerator {
    const over = new AbortController();
    this.#process.once('exit', () => over.abort());
    try {
      for await (const [message] of on(this.#process, 'message', { signal: over.signal }) as AsyncIterable<unknown[]>) {
        yield message;
      }
    } catch (error) {
      if (!over.signal.aborted) throw error;
    }
  }

  /** Without a chance to finish anything. */
  async kill(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const gone = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await gone;
  }
}
