import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MS = 20_000;
const POLL_MS = 100;

export interface OpenChromium {
  /** Where its DevTools answer. */
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Starts Chromium with DevTools on a free port.
 *
 * @throws Error where it does not start within some seconds.
 */
export async function openChromium(path: string): Promise<OpenChromium> {
  const profile = mkdtempSync(join(tmpdir(), 'dateline-chromium-'));
  const flags = ['no-sandbox', 'disable-gpu', 'headless', 'no-first-run', 'disable-sync'];
  const quiet = ['disable-background-networking', 'disable-component-update'];
  const child = spawn(
    path,
    [
      ...[...flags, ...quiet].map((flag) => `--${flag}`),
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      resolve();
    });
  });
  const close = async (): Promise<void> => {
    child.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  // Chromium writes the port that it has found into this file.
  const file = join(profile, 'DevToolsActivePort');
  for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
    if (port > 0) return { port, close };
    await wait(POLL_MS);
  }
  await close();
  throw new Error('Chromium does not start.');
}
