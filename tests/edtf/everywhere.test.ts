import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const script = fileURLToPath(new URL('./everywhere.report.ts', import.meta.url));

const machines = [
  { TZ: 'UTC', LC_ALL: 'en_GB.UTF-8' },
  { TZ: 'America/Los_Angeles', LC_ALL: 'en_US.UTF-8' },
  { TZ: 'Asia/Jerusalem', LC_ALL: 'he_IL.UTF-8' },
  { TZ: 'Pacific/Apia', LC_ALL: 'ar_EG.UTF-8' },
  { TZ: 'Asia/Kolkata', LC_ALL: 'th_TH.UTF-8' },
] as const;

interface Printed {
  readonly machine: {
    readonly offset: number;
    readonly midnight: string;
    readonly locale: string;
  };
  readonly report: Readonly<Record<string, readonly unknown[]>>;
}

/** A zone is set when a process starts, so each machine is a process of its own. */
async function reportFrom(machine: (typeof machines)[number]): Promise<Printed> {
  const { stdout } = await run(process.execPath, [script], {
    env: { ...process.env, ...machine, LANG: machine.LC_ALL },
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Printed;
}

let printed: readonly Printed[] = [];

beforeAll(async () => {
  printed = await Promise.all(machines.map(reportFrom));
});

test('the machines truly stand in different zones and speak different languages', () => {
  expect(printed.map(({ machine }) => machine.offset)).toStrictEqual([0, 480, -120, 660, -330]);
  expect(new Set(printed.map(({ machine }) => machine.midnight)).size).toBe(machines.length);
  expect(printed.map(({ machine }) => machine.locale.slice(0, 2))).toStrictEqual([
    'en',
    'en',
    'he',
    'ar',
    'th',
  ]);
});

test.each(machines.map((machine, n) => ({ ...machine, n })))(
  'all comes to the same under $TZ and $LC_ALL',
  ({ n }) => {
    const report = printed[n]?.report ?? {};
    expect(Object.values(report).every((rows) => rows.length > 0)).toBe(true);
    expect(report).toStrictEqual(printed[0]?.report);
  },
);
