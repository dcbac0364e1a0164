/** What V8 writes of a profile, as far as it is read here. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  /** The node that ran at each look, and the microseconds from the look before. */
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    readonly lineNumber: number;
  };
  readonly children?: readonly number[];
}

/** Milliseconds by name, most first. */
export type Shares = readonly (readonly [name: string, ms: number])[];

export interface ProfileSummary {
  readonly total: number;
  /** Functions by the time spent in themselves. */
  readonly functions: Shares;
  /** Files of this project, packages and Node’s own code by the time spent in themselves. */
  readonly files: Shares;
  /** Files of this project by the time spent in them and in the packages that they call. */
  readonly causes: Shares;
  /** The same by room. */
  readonly rooms: Shares;
}

/** Where a line of a bundle stood: bundlers write the file’s name above its code. */
const ORIGIN = /^\/\/ ((?:src|node_modules)\/\S+)$/;

/**
 * Sums up a profile of a build.
 *
 * @param sources The texts of the bundle’s files by address.
 * @param root The address of the project’s folder.
 */
export function summarize(
  { nodes, samples, timeDeltas }: CpuProfile,
  sources: Readonly<Record<string, string>>,
  root: string,
): ProfileSummary {
  const origins = new Map(Object.entries(sources).map(([url, text]) => [url, originsOf(text)]));
  const fileOf = ({ url, lineNumber }: ProfileNode['callFrame']): string => {
    const path =
      origins.get(url)?.[lineNumber] ?? (url.startsWith(root) ? url.slice(root.length) : url);
    const [, name] = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
    return name ?? path.replace(/\?.*$/, '');
  };
  const ms = new Map<number, number>();
  for (const [index, id] of samples.entries()) {
    ms.set(id, (ms.get(id) ?? 0) + (timeDeltas[index] ?? 0) / 1000);
  }
  const sums = { functions: new Sum(), files: new Sum(), causes: new Sum(), rooms: new Sum() };
  const known = new Map(nodes.map((node) => [node.id, node]));
  const visit = (id: number, above: string): void => {
    const node = known.get(id);
    if (node === undefined) return;
    const file = fileOf(node.callFrame);
    const own = ms.get(id) ?? 0;
    const name = node.callFrame.functionName || '(nameless)';
    const isBare = name.startsWith('(') && file === '';
    const cause = file.startsWith('src/') ? file : isBare ? name : above;
    sums.functions.add(isBare ? name : `${name}  ${file === '' ? 'Node' : file}`, own);
    sums.files.add(file === '' ? (isBare ? name : 'Node') : file, own);
    sums.causes.add(cause, own);
    sums.rooms.add(cause.split('/').slice(0, 2).join('/'), own);
    for (const child of node.children ?? []) visit(child, cause === name ? above : cause);
  };
  const [top] = nodes;
  if (top !== undefined) visit(top.id, 'Astro, Vite and Node');
  return {
    total: timeDeltas.reduce((sum, each) => sum + each, 0) / 1000,
    functions: sums.functions.shares(),
    files: sums.files.shares(),
    causes: sums.causes.shares(),
    rooms: sums.rooms.shares(),
  };
}

function originsOf(text: string): (string | undefined)[] {
  let origin: string | undefined;
  return text.split('\n').map((line) => (origin = ORIGIN.exec(line)?.[1] ?? origin));
}

class Sum {
  readonly #sums = new Map<string, number>();

  add(name: string, value: number): void {
    this.#sums.set(name, (this.#sums.get(name) ?? 0) + value);
  }

  shares(): Shares {
    return [...this.#sums].toSorted(([, a], [, b]) => b - a);
  }
}
