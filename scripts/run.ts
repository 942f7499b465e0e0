import { spawn } from 'node:child_process';

export interface Outcome {
  readonly status: number;
  readonly output: string;
  readonly milliseconds: number;
}

/** Runs one program of this project to its end; `echo` shows its output as it comes. Never throws for a failing one. */
export const run = (
  command: string,
  args: readonly string[],
  options: { echo?: boolean; env?: NodeJS.ProcessEnv; folder?: string } = {},
): Promise<Outcome> =>
  new Promise((resolve) => {
    const begun = performance.now();
    const child = spawn(command, args, {
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.folder === undefined ? {} : { cwd: options.folder }),
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
      if (options.echo) process.stdout.write(chunk);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const end = (status: number) => resolve({ status, output, milliseconds: performance.now() - begun });
    child.on('error', (error) => {
      output += String(error);
      end(127);
    });
    child.on('close', (status) => end(status ?? 1));
  });
