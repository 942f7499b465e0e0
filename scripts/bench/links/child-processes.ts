import { readFile, readdir } from 'node:fs/promises';

/** A process and those that it has started, as Linux tells them; elsewhere the process alone. */
export async function findFamily(pid: number): Promise<readonly number[]> {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')),
  );
  return [pid, ...lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number))];
}
