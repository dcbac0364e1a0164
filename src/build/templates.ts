import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { workshopIn } from '../publish/folders.ts';
import { forgetOldest, keptPath } from '../publish/kept-file.ts';
import { makerOf } from '../publish/maker.ts';
import { startThread } from './thread.ts';

/** The templates of a project as Astro has compiled them, in a folder of their own. */
export interface Templates {
  readonly folder: string;
  /** The folder of what pages load, and of what stands beside them as it is. */
  readonly assets: string;
}

/** Templates that are being compiled. */
export interface Compiling {
  /** @throws Error where Astro cannot compile them. */
  readonly finish: () => Promise<Templates>;
  /** Stops, and deletes what is not kept for the next build. */
  readonly end: () => Promise<void>;
}

/** What is written beside the compiled code. */
export interface Compiled {
  /** The file to begin from, relative to the folder. */
  readonly entry: string;
  /** The style sheets of each template, by Astro's name for it: plain data. */
  readonly pages: readonly (readonly [key: string, { readonly styles: readonly unknown[] }])[];
}

const COMPILED = 'compiled.json';
const CODE = 'code';
const ASSETS = 'assets';

// Apart from the thread that it is for: a bundler would take the two together for one of a browser.
const THREAD = new URL('./compile-thread.ts', import.meta.url);

/**
 * Begins to compile the templates beside whatever else is done, or takes them as an earlier build has compiled
 * them from the same code: what they are depends on the code and on where the site stands, and on no content.
 *
 * @param root The project's folder.
 */
export function beginTemplates(
  root: string,
  address: { readonly url: string; readonly base: string },
): Compiling {
  const { NODE_ENV = '' } = process.env;
  const { url, base } = address;
  const maker = makerOf(root, { NODE_ENV, url, base }, ['src', 'public']);
  const kept = keptPath(root, 'templates', maker);
  if (existsSync(join(kept, COMPILED))) {
    const now = (performance.timeOrigin + performance.now()) / 1000;
    utimesSync(kept, now, now);
    return { finish: () => Promise.resolve(at(kept)), end: () => Promise.resolve() };
  }
  const workshop = workshopIn(root);
  const { answer, end } = startThread<Compiled>(THREAD, { root, folder: workshop.path });
  return {
    finish: async () => {
      writeFileSync(join(workshop.path, COMPILED), JSON.stringify(await answer));
      try {
        mkdirSync(dirname(kept), { recursive: true });
        renameSync(workshop.path, kept);
        forgetOldest(dirname(kept));
        return at(kept);
      } catch {
        // Another build has finished the same meanwhile, or nothing can be kept; these are whole all the same.
        return at(workshop.path);
      }
    },
    end: async () => {
      await end();
      workshop.remove();
    },
  };
}

/** Reads what was written beside the compiled code. */
export function readCompiled(folder: string): Compiled {
  return JSON.parse(readFileSync(join(folder, COMPILED), 'utf8')) as Compiled;
}

function at(folder: string): Templates {
  return { folder, assets: join(folder, ASSETS) };
}

/**
 * Compiles the templates into a folder.
 *
 * @param root The project's folder.
 * @returns What is to be written beside them.
 */
export async function compile(root: string, folder: string): Promise<Compiled> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const { build } = await import('astro');
  const taken: Compiled[] = [];
  await build({
    root,
    outDir: join(folder, ASSETS),
    logLevel: 'warn',
    integrations: [takeCode(join(folder, CODE), (compiled) => taken.push(compiled))],
  });
  const [compiled] = taken;
  if (compiled === undefined) throw new Error('Astro has compiled no templates.');
  return compiled;
}

/** What is used here of the program that Astro compiles the templates to. */
interface CompiledApp {
  readonly getOptions: () => {
    readonly allPages: Readonly<Record<string, { readonly styles: readonly unknown[] }>>;
    readonly settings: {
      readonly config: { readonly outDir: URL };
      readonly scripts: readonly unknown[];
    };
  };
}

/**
 * Takes the code that draws pages from Astro and leaves it nothing to draw. Astro draws one page after the
 * other in one thread, compiles the same templates again for every build, and deletes what it has compiled.
 */
function takeCode(folder: string, take: (compiled: Compiled) => void): AstroIntegration {
  return {
    name: 'dateline:templates',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((inner) => ({
          ...inner,
          getStaticPaths: () => {
            // Astro's own renderer has it as a property that its types do not name.
            const { app } = inner as unknown as { app: CompiledApp };
            const { allPages, settings } = app.getOptions();
            if (settings.scripts.length > 0)
              throw new Error('A script for all pages is not taken.');
            const code = join(fileURLToPath(settings.config.outDir), '.prerender');
            cpSync(code, folder, { recursive: true });
            take({ entry: entryIn(folder), pages: stylesOf(allPages) });
            return Promise.resolve([]);
          },
        }));
      },
    },
  };
}

function entryIn(folder: string): string {
  const [entry] = readdirSync(folder).filter((name) => name.startsWith('prerender-entry.'));
  if (entry === undefined) throw new Error('Astro has compiled no entry.');
  return `${CODE}/${entry}`;
}

function stylesOf(
  pages: Readonly<Record<string, { readonly styles: readonly unknown[] }>>,
): Compiled['pages'] {
  return Object.entries(pages).map(([key, { styles }]) => [key, { styles }]);
}
