import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import process from 'node:process';
import { projectRoot } from '../site/build.ts';

const POLL_MS = 100;
/** Linux counts processor time in hundredths of a second. */
const TICKS_A_SECOND = 100;

/** What a run of a command cost. */
export interface Cost {
  readonly seconds: number;
  /** Processor time of the command and of all that it started: what drifts least on a busy machine. */
  readonly cpuSeconds: number;
  /** The most memory that the command and all that it started held at one time, in bytes. */
  readonly peakBytes: number;
}

export interface Run extends Cost {
  readonly stdout: string;
}

/**
 * Runs a command to its end and watches what it costs.
 *
 * @throws Error with what it printed where it fails.
 */
export async function run(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  cwd = projectRoot,
): Promise<Run> {
  const start = performance.now();
  const child = spawn(command, args, { cwd, env: { ...process.env, ...environment } });
  const out: string[] = [];
  const err: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => err.push(text));
  const watch = watchTree(child.pid ?? 0);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(watch.stop);
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) {
    throw new Error(
      `${command} ${args.join(' ')} failed:\n${[...err, ...out].join('').slice(-2000)}`,
    );
  }
  return { seconds, ...watch.cost(), stdout: out.join('') };
}

interface Watch {
  readonly stop: () => void;
  readonly cost: () => { readonly cpuSeconds: number; readonly peakBytes: number };
}

/** Looks at a process and its descendants now and again. Without `/proc` it sees nothing. */
function watchTree(root: number): Watch {
  let peakBytes = 0;
  const ticks = new Map<number, number>();
  const look = (): void => {
    let bytes = 0;
    for (const pid of treeOf(root)) {
      const now = lookAt(pid);
      if (now === undefined) continue;
      bytes += now.bytes;
      ticks.set(pid, now.ticks);
    }
    peakBytes = Math.max(peakBytes, bytes);
  };
  const timer = setInterval(look, POLL_MS);
  return {
    stop: () => {
      clearInterval(timer);
    },
    cost: () => ({
      peakBytes,
      cpuSeconds: [...ticks.values()].reduce((sum, each) => sum + each, 0) / TICKS_A_SECOND,
    }),
  };
}

function treeOf(root: number): number[] {
  const children = read(`/proc/${root}/task`, (path) =>
    readdirSync(path).flatMap((task) =>
      readFileSync(`${path}/${task}/children`, 'utf8').split(' '),
    ),
  );
  return [root, ...(children ?? []).map(Number).filter(Boolean).flatMap(treeOf)];
}

function lookAt(pid: number): { readonly bytes: number; readonly ticks: number } | undefined {
  return read(`/proc/${pid}`, (path) => {
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`${path}/status`, 'utf8')) ?? [];
    // The name of the process stands in brackets and may have spaces; what counts comes after it.
    const fields = readFileSync(`${path}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { bytes: Number(kilobytes) * 1024, ticks: Number(fields[11]) + Number(fields[12]) };
  });
}

/** A process may end while it is looked at. */
function read<Value>(path: string, how: (path: string) => Value): Value | undefined {
  try {
    return how(path);
  } catch {
    return undefined;
  }
}
