import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

export interface BuildResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the build command as `npm run build` does.
 *
 * @param environment What is set besides the test's own environment.
 * @param root The project that is built.
 */
export function runBuild(environment: NodeJS.ProcessEnv, root = projectRoot): BuildResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** Every file below a folder, relative to it, with forward slashes, in order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'))
    .toSorted();
}
