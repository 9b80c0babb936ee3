import { execFileSync } from 'node:child_process';

/** Lists a process and all that it started, by their ids. */
export function listTree(root: number): readonly number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const children = new Map<number, number[]>();
  for (const line of lines) {
    const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const tree: number[] = [];
  for (const open = [root]; open.length > 0; ) {
    const pid = open.pop() as number;
    tree.push(pid);
    open.push(...(children.get(pid) ?? []));
  }
  return tree;
}

/** Kills a process and all that it started, at once and without a word; gives how many they were. */
export function killTree(root: number): number {
  const tree = listTree(root);
  for (const pid of tree) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself meanwhile.
    }
  }
  return tree.length;
}
