import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

/*
 * Loaded before a build (`node --import`), it kills the process right after the `KILLED_AT`th time that
 * a file or folder below `KILLED_BELOW` is renamed, or a folder there begins to be deleted or is: the
 * moments between two steps of putting a site in the place of another, which no clock would hit.
 */
const { KILLED_AT = '0', KILLED_BELOW = '' } = process.env;
let left = Number(KILLED_AT);

function step(paths: readonly unknown[]): void {
  if (!paths.some((path) => typeof path === 'string' && path.startsWith(KILLED_BELOW))) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
}

const { renameSync, symlinkSync, rmSync } = fs;
const { rename, symlink } = fs.promises;
Object.assign(fs, {
  renameSync: (from: string, to: string) => {
    renameSync(from, to);
    step([from, to]);
  },
  symlinkSync: (from: string, to: string) => {
    symlinkSync(from, to);
    step([to]);
  },
  rmSync: (path: string, options?: fs.RmOptions) => {
    const isThere = fs.existsSync(path);
    if (isThere) step([path]);
    rmSync(path, options);
    if (isThere) step([path]);
  },
});
Object.assign(fs.promises, {
  rename: async (from: string, to: string) => {
    await rename(from, to);
    step([from, to]);
  },
  symlink: async (from: string, to: string) => {
    await symlink(from, to);
    step([to]);
  },
});
syncBuiltinESMExports();
