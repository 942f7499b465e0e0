import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface ChildOptions {
  readonly args: readonly string[];
  /** Flags of Node itself. */
  readonly node?: readonly string[];
  /** Program that runs Node, e.g. a tracer with its flags. */
  readonly under?: readonly string[];
}

/** A TypeScript file of the bench in a process of its own, so that what is measured shares no event loop with its load. */
export class Child {
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess) {
    this.#process = process;
  }

  /** `url` as `import.meta.resolve` gives it. Resolves with the child and the first message that it sends: that it is ready, and what the parent must know. */
  static async start(url: string, { args, node = [], under = [] }: ChildOptions): Promise<readonly [Child, unknown]> {
    const [command = '', ...rest] = [
      ...under,
      process.execPath,
      ...node,
      '--import',
      'tsx',
      fileURLToPath(url),
      ...args,
    ];
    const child = new Child(
      spawn(command, rest, {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        env: { ...process.env, NODE_ENV: 'production' },
      }),
    );
    return [child, await child.#answer()];
  }

  async ask(message: string | object): Promise<unknown> {
    const answer = this.#answer();
    this.#process.send(message);
    return answer;
  }

  /** The child ends by itself once nobody listens to it any more. */
  async end(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    const gone = once(this.#process, 'exit');
    this.#process.disconnect();
    await gone;
  }

  async #answer(): Promise<unknown> {
    const over = new AbortController();
    try {
      const [answer] = (await Promise.race([
        once(this.#process, 'message', { signal: over.signal }),
        once(this.#process, 'exit', { signal: over.signal }).then(() => {
          throw new Error('A process of the bench ended before it answered.');
        }),
      ])) as unknown[];
      return answer;
    } finally {
      over.abort();
    }
  }
}
