import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { promisify } from 'node:util';

const PROGRAMS = ['Xvfb', 'openbox', 'xdotool'];

/** What to tell a person when one of the programs is missing. */
export const HOW_TO_GET_A_DISPLAY = 'The real permission prompt needs: apt install xvfb openbox xdotool';

/** A screen that nobody sees, with a window manager and a keyboard. */
export interface VirtualDisplay {
  /** Value of DISPLAY. */
  readonly name: string;
  /** Presses keys one after the other, in whatever has the focus. */
  press(...keys: readonly string[]): Promise<void>;
  close(): void;
}

export const hasVirtualDisplay = (): boolean => PROGRAMS.every((program) => spawnSync('which', [program]).status === 0);

/** Starts a screen on a free number. Browser prompts, unlike pages, can only be answered through a real screen. */
export async function startVirtualDisplay(): Promise<VirtualDisplay> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const name = `:${await readNumber(screen)}`;
  const env = { ...process.env, DISPLAY: name };
  // Without a window manager no window has the focus, and keys reach nobody.
  const manager = spawn('openbox', [], { env, stdio: 'ignore' });
  return {
    name,
    press: async (...keys) => {
      await promisify(execFile)('xdotool', ['key', '--clearmodifiers', ...keys], { env });
    },
    close: () => {
      manager.kill();
      screen.kill();
    },
  };
}

/** The display's number, which the server writes once it takes clients. */
const readNumber = (screen: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    screen.once('error', reject);
    screen.once('exit', () => reject(new Error('Xvfb ended before it was ready.')));
    screen.stdio[3]?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
