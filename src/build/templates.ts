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
import { beginStage } from './stages.ts';

/** The templates of a project as Astro has compiled them, in a folder of their own. */
export interface Templates {
  readonly folder: string;
  /** The folder of what pages load, and of what stands beside them as it is. */
  readonly assets: string;
  /** Deletes them where they are not kept for the next build. */
  readonly remove: () => void;
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

/**
 * Compiles the templates, or takes them as an earlier build has compiled them from the same code: what they
 * are depends on the code and on where the site stands, and on no content.
 *
 * @param root The project's folder.
 */
export async function templatesOf(
  root: string,
  address: { readonly url: string; readonly base: string },
): Promise<Templates> {
  const { NODE_ENV = '' } = process.env;
  const { url, base } = address;
  const maker = makerOf(root, { NODE_ENV, url, base }, ['src', 'public']);
  const kept = keptPath(root, 'templates', maker);
  if (existsSync(join(kept, COMPILED))) {
    const now = (performance.timeOrigin + performance.now()) / 1000;
    utimesSync(kept, now, now);
    return at(kept);
  }
  const workshop = workshopIn(root);
  try {
    await compile(root, workshop.path);
    mkdirSync(dirname(kept), { recursive: true });
    renameSync(workshop.path, kept);
  } catch (problem) {
    // Another build may have finished the same meanwhile; whatever else it is, these are whole.
    if (existsSync(join(workshop.path, COMPILED))) return at(workshop.path, workshop.remove);
    workshop.remove();
    throw problem;
  }
  forgetOldest(dirname(kept));
  return at(kept);
}

/** Reads what was written beside the compiled code. */
export function readCompiled(folder: string): Compiled {
  return JSON.parse(readFileSync(join(folder, COMPILED), 'utf8')) as Compiled;
}

function at(folder: string, remove = (): void => undefined): Templates {
  return { folder, assets: join(folder, ASSETS), remove };
}

async function compile(root: string, folder: string): Promise<void> {
  beginStage('start');
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const { build } = await import('astro');
  let compiled: Compiled | undefined;
  const take = (found: Compiled): void => {
    compiled = found;
  };
  await build({
    root,
    outDir: join(folder, ASSETS),
    logLevel: 'warn',
    integrations: [takeCode(join(folder, CODE), take)],
  });
  if (compiled === undefined) throw new Error('Astro has compiled no templates.');
  writeFileSync(join(folder, COMPILED), JSON.stringify(compiled));
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
        beginStage('bundle');
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
