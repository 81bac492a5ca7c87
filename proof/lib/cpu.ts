import { readFileSync, readdirSync } from 'node:fs';

/** Clock ticks of Linux' process table, a second. */
const TICKS = 100;

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
  readonly seconds: number;
}

/** All processes as Linux tells them; nothing elsewhere. */
function processes(): readonly Process[] {
  let pids: string[];
  try {
    pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
  return pids.flatMap((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return [
        {
          pid: Number(pid),
          parent: Number(fields[1]),
          name,
          // Its own ticks and those of children that have ended.
          seconds: fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / TICKS,
        },
      ];
    } catch {
      return [];
    }
  });
}

/** Processor seconds that a process and all it started have used so far, or NaN where nobody tells. */
export function cpuSecondsOf(pid: number): number {
  const all = processes();
  const wanted = new Set([pid]);
  for (let grew = true; grew;) {
    grew = false;
    for (const one of all)
      if (wanted.has(one.parent) && !wanted.has(one.pid)) {
        wanted.add(one.pid);
        grew = true;
      }
  }
  const ours = all.filter((one) => wanted.has(one.pid));
  return ours.length === 0 ? Number.NaN : ours.reduce((sum, one) => sum + one.seconds, 0);
}

/** Resident memory of a process in MiB, or NaN. */
export function memoryMbOf(pid: number): number {
  try {
    const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line ? Number(line[1]) / 1024 : Number.NaN;
  } catch {
    return Number.NaN;
  }
}
