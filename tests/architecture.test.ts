import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src');

/** Which rooms each room may read besides itself: the table of the README. */
const MAY_READ: Readonly<Record<string, readonly string[]>> = {
  edtf: [],
  model: ['edtf'],
  diagnostics: ['model'],
  markdown: ['model', 'edtf', 'diagnostics'],
  timeline: ['model', 'edtf', 'diagnostics'],
  import: ['markdown', 'model', 'edtf', 'diagnostics'],
  links: ['markdown', 'model', 'edtf'],
  publish: [],
  content: ['publish', 'timeline', 'markdown', 'model', 'edtf', 'diagnostics'],
  site: ['timeline', 'model', 'edtf'],
  feeds: ['site', 'timeline', 'model', 'edtf'],
  cards: ['site', 'model'],
  integrity: ['model', 'diagnostics'],
  build: ['content', 'publish', 'integrity', 'cards', 'site', 'model', 'diagnostics'],
  styles: [],
  scripts: [],
  components: ['site', 'scripts'],
  layouts: ['site', 'components', 'styles', 'scripts'],
  pages: [
    'content',
    'publish',
    'site',
    'feeds',
    'components',
    'layouts',
    'scripts',
    'cards',
    'model',
    'edtf',
  ],
  cli: [
    'build',
    'content',
    'publish',
    'import',
    'links',
    'integrity',
    'site',
    'timeline',
    'markdown',
    'model',
    'edtf',
    'diagnostics',
  ],
};

/** Rooms whose code runs under plain Node, without Astro. */
const PLAIN = [
  'edtf',
  'model',
  'diagnostics',
  'markdown',
  'import',
  'links',
  'timeline',
  'site',
  'feeds',
  'cards',
  'integrity',
];

interface Import {
  readonly file: string;
  readonly name: string;
  readonly typeOnly: boolean;
}

const files = filesBelow(src).filter((file) => /\.(?:ts|astro)$/.test(file));
const imports = files.flatMap(importsOf);

describe('the rooms under src/', () => {
  it('are all known to this test, and every known room exists', () => {
    const rooms = readdirSync(src, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(rooms.toSorted()).toEqual(Object.keys(MAY_READ).toSorted());
  });

  it('read no room that they may not', () => {
    const forbidden = imports
      .filter(({ name }) => name.startsWith('.'))
      .map(({ file, name }) => ({
        arrow: `${roomOf(file)} → ${roomOf(resolve(dirname(file), name))}`,
        file: relative(root, file),
        from: roomOf(file),
        to: roomOf(resolve(dirname(file), name)),
      }))
      .filter(({ from, to }) => from !== to && MAY_READ[from]?.includes(to) !== true);
    expect(forbidden).toEqual([]);
  });

  it('draw only view models in components and layouts: of site/ they take types', () => {
    const values = imports.filter(
      ({ file, name, typeOnly }) =>
        ['components', 'layouts'].includes(roomOf(file)) &&
        roomOf(resolve(dirname(file), name)) === 'site' &&
        !typeOnly,
    );
    expect(values.map(({ file, name }) => `${relative(root, file)}: ${name}`)).toEqual([]);
  });

  it('touch files only in content/, publish/, build/ and cli/', () => {
    const rooms = ['content', 'publish', 'build', 'cli'];
    const touching = imports.filter(
      ({ file, name }) => /^(?:node:)?fs\b/.test(name) && !rooms.includes(roomOf(file)),
    );
    expect(touching).toEqual([]);
  });

  it('print only where all is written out that a terminal would obey', () => {
    const printing = files.filter(
      (file) =>
        roomOf(file) !== 'scripts' &&
        /\bconsole\.|\.(?:stdout|stderr)\.write\b/.test(withoutComments(file)),
    );
    expect(printing.map((file) => relative(src, file))).toEqual([join('cli', 'print.ts')]);
  });

  it('use date-fns only in edtf/', () => {
    const using = imports.filter(
      ({ file, name }) => /^(?:date-fns|@date-fns\/)/.test(name) && roomOf(file) !== 'edtf',
    );
    expect(using).toEqual([]);
  });

  it('need no Astro where they run under plain Node', () => {
    const needing = imports.filter(
      ({ file, name }) => /^astro\b/.test(name) && PLAIN.includes(roomOf(file)),
    );
    expect(needing).toEqual([]);
  });

  it('name the file in every import, and have no barrels', () => {
    const unnamed = imports.filter(({ name }) => name.startsWith('.') && extname(name) === '');
    expect(unnamed).toEqual([]);
    expect(files.filter((file) => /[\\/]index\.ts$/.test(file))).toEqual([]);
  });

  it('name files and folders in kebab-case', () => {
    const odd = files
      .map((file) => relative(src, file).split(sep).join('/'))
      .filter(
        (path) =>
          !/^(?:(?:[a-z0-9-]+|\[[a-z]+\])\/)*(?:[a-z0-9.-]+|\[(?:\.{3})?[a-z]+\](?:\.[a-z]+)?)\.(?:ts|astro)$/.test(
            path,
          ),
      );
    expect(odd).toEqual([]);
  });

  it('know no story: no place, actor or outlet of the content stands in the code', () => {
    const story = /\b(?:iraq|baghdad|taji|besmaya|qaim|qayyarah|kirkuk|hezbollah|soleimani|afp)\b/i;
    // Tables of time zones have those of all the world.
    const zones = /'(?:Africa|America|Asia|Australia|Europe|Indian)\/\w+'/g;
    const telling = files.filter((file) => story.test(withoutComments(file).replaceAll(zones, '')));
    expect(telling.map((file) => relative(root, file))).toEqual([]);
  });
});

describe('every file under src/', () => {
  it('is used: something imports it, or Astro or npm starts from it', () => {
    const used = new Set(
      imports
        .filter(({ name }) => name.startsWith('.'))
        // Behind a question mark stands in which form a file is asked for.
        .map(({ file, name }) => resolve(dirname(file), name.replace(/\?.*$/, ''))),
    );
    const started = new Set(
      [...startedByNpm(), 'src/content/integration.ts', 'src/content/site-address.ts'].map((file) =>
        join(root, file),
      ),
    );
    const unused = files.filter(
      (file) =>
        !used.has(file) &&
        !started.has(file) &&
        roomOf(file) !== 'pages' &&
        !file.endsWith('.d.ts'),
    );
    expect(unused.map((file) => relative(root, file))).toEqual([]);
  });
});

function startedByNpm(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  return Object.values(scripts).flatMap((script) => script.match(/\bsrc\/[\w/-]+\.ts\b/g) ?? []);
}

function roomOf(path: string): string {
  return relative(src, path).split(sep)[0] ?? '';
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** The code of a file; of an Astro component, the part between its fences and that of its scripts. */
function codeOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.astro')) return text;
  const fenced = /^---\n([^]*?)\n---$/m.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script>([^]*?)<\/script>/g)].map(([, code]) => code ?? '');
  return [fenced, ...scripts].join('\n');
}

function withoutComments(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '');
}

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, codeOf(file), ts.ScriptTarget.Latest);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier !== undefined &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const typeOnly =
        ts.isImportDeclaration(node) &&
        node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      found.push({ file, name: node.moduleSpecifier.text, typeOnly });
    } else if (ts.isNewExpression(node) && node.expression.getText(source) === 'URL') {
      // A thread's file is named by its address beside the file that starts it.
      const [name] = node.arguments ?? [];
      if (name !== undefined && ts.isStringLiteral(name)) {
        found.push({ file, name: name.text, typeOnly: false });
      }
    } else if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] !== undefined &&
      ts.isStringLiteral(node.arguments[0])
    ) {
      found.push({ file, name: node.arguments[0].text, typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found, ...scriptsOf(file)];
}

/** The scripts that an Astro component brings to the page. */
function scriptsOf(file: string): Import[] {
  if (!file.endsWith('.astro')) return [];
  const sources = readFileSync(file, 'utf8').matchAll(/<script\s[^>]*\bsrc="([^"]+)"/g);
  return Array.from(sources, ([, name = '']) => ({ file, name, typeOnly: false }));
}
