import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

interface Locked {
  readonly version: string;
  readonly name?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

interface Lock {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, Locked>>;
}

interface Bill {
  readonly bomFormat: string;
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  }[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(textOf('package.json')) as Package;
const lock = JSON.parse(textOf('package-lock.json')) as Lock;
/** What the lock file has, by where it is installed. */
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string, { name }: Locked): string =>
  name ?? path.replace(/^.*node_modules\//, '');

describe('the README', () => {
  it.each(['dependencies', 'devDependencies'] as const)('has a reason for all %s', (section) => {
    const [, table = ''] =
      new RegExp(`<!-- ${section} -->\n([^]*?)<!-- /${section} -->`).exec(textOf('README.md')) ??
      [];
    const rows = [...table.matchAll(/^\| `([^`]+)` \| (\S.*) \|$/gm)];
    expect(rows.map(([, name]) => name)).toEqual(Object.keys(manifest[section]));
  });
});

describe('package.json', () => {
  const files = ['src', 'tests']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        join(folder, path),
      ),
    )
    .filter((path) => /\.(?:ts|astro)$/.test(path));
  const others = ['astro.config.mjs', 'eslint.config.mjs', 'tsconfig.json'];

  it('names no package that nothing uses', () => {
    // Run by name, or found by the program that they belong to.
    const run = ['node', 'prettier', 'prettier-plugin-astro', '@astrojs/check'];
    const code = [...files, ...others]
      .filter((path) => !path.startsWith(join('tests', 'supply')))
      .map(textOf)
      .join('\n');
    const unused = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)]
      .filter((name) => !run.includes(name))
      // Types go with a package, or with what Node is.
      .map((name) => name.replace(/^@types\//, ''))
      .filter((name) => name !== 'node' && !new RegExp(`['"/]${name}['"/]`).test(code));
    expect(unused).toEqual([]);
  });

  it('names among its dependencies all that a build imports', () => {
    const imported = files
      .filter((path) => path.startsWith('src'))
      .flatMap((path) =>
        [...textOf(path).matchAll(/^import (?!type\b)(?:[^';]*? from )?'([^'.][^']*)'/gm)].map(
          ([, name = '']) => name,
        ),
      )
      .filter((name) => !name.startsWith('node:'))
      .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0]);
    expect(new Set(imported).size).toBeGreaterThan(15);
    const missing = [...new Set(imported)].filter((name = '') => !(name in manifest.dependencies));
    expect(missing).toEqual([]);
  });
});

describe('the lock file', () => {
  it('is of this package.json', () => {
    const { dependencies, devDependencies } = lock.packages[''] as unknown as Package;
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
    });
    expect(lock.lockfileVersion).toBe(3);
  });

  it('has a SHA-512 of every package, all from one registry, none from a folder or a repository', () => {
    expect(locked.length).toBeGreaterThan(500);
    const wrong = locked.filter(
      ([, { integrity, link, resolved, version }]) =>
        link === true ||
        !/^sha512-[\w+/]{86}==$/.test(integrity ?? '') ||
        !/^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(version) ||
        // Without an address a package comes from the registry that npm is set to.
        resolved !== undefined,
    );
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  it('has no install script but those on which package.json decides, and only two may run', () => {
    const scripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    expect(scripts.map(([path, entry]) => nameOf(path, entry)).toSorted()).toEqual(
      Object.keys(manifest.allowScripts).toSorted(),
    );
    const allowed = Object.entries(manifest.allowScripts).filter(([, isAllowed]) => isAllowed);
    expect(allowed.map(([name]) => name).toSorted()).toEqual(['esbuild', 'node']);
  });
});

describe('npm, without a network and with no more than the two files', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-supply-'));
    for (const file of ['package.json', 'package-lock.json']) {
      cpSync(join(root, file), join(folder, file));
    }
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const npm = (
    ...words: readonly string[]
  ): { status: number | null; stdout: string; stderr: string } =>
    spawnSync('npm', [...words, '--offline'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, npm_config_update_notifier: 'false' },
      maxBuffer: 2 ** 26,
    });

  it('installs what the lock file says', () => {
    const { status, stdout, stderr } = npm('ci', '--dry-run', '--ignore-scripts');
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/added \d{3,} packages/);
  });

  it('lists every package in a software bill of materials, with its hash', () => {
    const { status, stdout, stderr } = npm(
      'sbom',
      '--package-lock-only',
      '--sbom-format',
      'cyclonedx',
    );
    expect(status, stderr).toBe(0);
    const { bomFormat, components } = JSON.parse(stdout) as Bill;
    expect(bomFormat).toBe('CycloneDX');
    const known = new Map(
      locked.map(([path, entry]) => [`${nameOf(path, entry)}@${entry.version}`, entry.integrity]),
    );
    expect(components.map(({ name, version }) => `${name}@${version}`).toSorted()).toEqual(
      [...known.keys()].toSorted(),
    );
    for (const { name, version, purl, hashes } of components) {
      expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
      const sha512 = hashes.find(({ alg }) => alg === 'SHA-512')?.content ?? '';
      const integrity = `sha512-${Buffer.from(sha512, 'hex').toString('base64')}`;
      expect(integrity, name).toBe(known.get(`${name}@${version}`));
    }
  });
});
